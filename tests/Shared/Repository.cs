using System;
using System.IO;

namespace Django.Iis.Tests;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Full path of its root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of something in it; <c>/</c> separates folders on every system.</summary>
    public static string File(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "Django.Iis.Sdk.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run from a checkout.");
        }

        return folder;
    }
}
