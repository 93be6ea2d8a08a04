using System;
using System.IO;

namespace Django.Iis.Tests;

/// <summary>Shell scripts that stand in for programs. Tests that use them are <c>[UnixFact]</c>.</summary>
public static class FakeProgram
{
    /// <summary>Writes an executable script and returns its full path.</summary>
    /// <param name="path">Full path; its folder is made.</param>
    /// <param name="body">Lines for /bin/sh.</param>
    public static string Write(string path, string body)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
