using System;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Python;

/// <summary>Where things are in a virtual environment on this system.</summary>
public static class VirtualEnvironment
{
    private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';

    /// <summary>Full path of its Python.</summary>
    public static string PythonOf(string folder) => IsWindows ? Path.Combine(folder, "Scripts", "python.exe") : Path.Combine(folder, "bin", "python");

    /// <summary>Full path of its site-packages folder, which its Python's version names on Unix.</summary>
    /// <exception cref="DirectoryNotFoundException">It has none.</exception>
    public static string SitePackagesOf(string folder)
    {
        var library = Path.Combine(folder, IsWindows ? "Lib" : "lib");
        return IsWindows
            ? Path.Combine(library, "site-packages")
            : Directory.GetDirectories(library, "python*").OrderBy(path => path, StringComparer.Ordinal).Select(path => Path.Combine(path, "site-packages")).FirstOrDefault()
                ?? throw new DirectoryNotFoundException(library);
    }
}
