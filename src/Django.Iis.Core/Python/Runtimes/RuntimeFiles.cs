using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Python.Runtimes;

/// <summary>Which files of a bundled Python ship.</summary>
public static class RuntimeFiles
{
    private const string Cache = "__pycache__";

    /// <summary>Folders, from the runtime's root, that a site has no use for: installers of packages, what compiles extensions, Tk, documents, examples.</summary>
    private static readonly string[] Folders =
    [
        "Doc", "include", "libs", "Scripts", "share", "tcl", "Tools", "Lib/site-packages", "Lib/ensurepip", "Lib/idlelib", "Lib/tkinter", "Lib/turtledemo", "Lib/pydoc_data",
        "Lib/lib2to3/tests",
    ];

    /// <summary>Folders below Lib, at any depth, that hold tests.</summary>
    private static readonly string[] TestFolders = ["test", "tests", "idle_test"];

    private static readonly string[] Files = ["Lib/turtle.py", "DLLs/_tkinter.pyd", "DLLs/zlib1.dll", "DLLs/py.ico", "DLLs/pyc.ico", "DLLs/pyd.ico", "NEWS.txt"];

    /// <summary>How file names begin in DLLs that only tests or Tk load.</summary>
    private static readonly string[] Beginnings = ["DLLs/_test", "DLLs/_ctypes_test", "DLLs/xxlimited", "DLLs/tcl8", "DLLs/tk8", "DLLs/tcl9", "DLLs/tk9"];

    /// <summary>The files that ship, by their paths below the folder, separated by <c>/</c>, in ordinal order.</summary>
    /// <param name="folder">Full path of the runtime.</param>
    /// <param name="content">How much of it.</param>
    public static IReadOnlyList<string> Select(string folder, RuntimeContent content)
    {
        var all = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => RelativePath.Below(folder, path)!)
            .OrderBy(path => path, StringComparer.Ordinal);
        if (content == RuntimeContent.All)
        {
            return [.. all];
        }

        var chosen = new HashSet<string>(all.Where(IsNeeded), StringComparer.OrdinalIgnoreCase);
        return [.. chosen.Where(path => !IsCached(path) || chosen.Contains(SourceOf(path))).OrderBy(path => path, StringComparer.Ordinal)];
    }

    private static bool IsNeeded(string path) =>
        !Folders.Any(folder => Begins(path, folder + "/"))
        && !Files.Contains(path, StringComparer.OrdinalIgnoreCase)
        && !Beginnings.Any(beginning => Begins(path, beginning))
        && !path.EndsWith(".pdb", StringComparison.OrdinalIgnoreCase)
        && !IsForDebugging(path)
        && !IsTest(path);

    // python_d.exe, python313_d.dll, _ssl_d.pyd
    private static bool IsForDebugging(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".EXE" or ".DLL" or ".PYD" && Path.GetFileNameWithoutExtension(path).EndsWith("_d", StringComparison.OrdinalIgnoreCase);

    private static bool IsTest(string path)
    {
        var parts = path.Split('/');
        return string.Equals(parts[0], "Lib", StringComparison.OrdinalIgnoreCase)
            && parts.Take(parts.Length - 1).Any(part => TestFolders.Contains(part, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsCached(string path) => path.Split('/') is { Length: > 1 } parts && parts[parts.Length - 2] == Cache;

    // Lib/__pycache__/os.cpython-313.opt-1.pyc is of Lib/os.py.
    private static string SourceOf(string path)
    {
        var parts = path.Split('/');
        var module = parts[parts.Length - 1].Split('.')[0];
        return string.Join("/", [.. parts.Take(parts.Length - 2), module + ".py"]);
    }

    private static bool Begins(string path, string beginning) => path.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
}
