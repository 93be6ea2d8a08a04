using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>Distributions that ship but have no wheel for the build machine, and the imports that fail for it.</summary>
public static class LeftOutPackages
{
    /// <summary>The error for an import that fails because its distribution was left out of the build's environment; null for any other failure.</summary>
    /// <param name="error">The probe's failure.</param>
    /// <param name="list">Full path of the list, one <c>name version</c> a line; need not exist.</param>
    /// <param name="wheels">Full path of the folder with the server's wheels; need not exist.</param>
    /// <param name="projectFile">Blamed where no source file is known.</param>
    public static DiagnosticException? Blamed(ScriptError error, string list, string wheels, string projectFile)
    {
        if (error.Kind != "missing-package" || !File.Exists(list))
        {
            return null;
        }

        var module = error.Name.Split('.')[0];
        var found = File.ReadAllLines(list).Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && Provides(line.Split(' ')[0], module, wheels));
        return found is null ? null : ProbeDiagnostics.LeftOutPackage.At(error.File ?? projectFile, error.Line, module, found, error.Message);
    }

    private static bool Provides(string distribution, string module, string wheels) =>
        Normalize(distribution) == Normalize(module) || Modules(distribution, wheels).Contains(module, StringComparer.OrdinalIgnoreCase);

    /// <summary>What can be imported of a distribution: the first parts of its wheel's paths, and modules in folders that are no packages.</summary>
    private static IEnumerable<string> Modules(string distribution, string wheels)
    {
        var files = Directory.Exists(wheels) ? Directory.EnumerateFiles(wheels, "*.whl") : [];
        var wheel = files.FirstOrDefault(file => Normalize(Path.GetFileName(file).Split('-')[0]) == Normalize(distribution));
        if (wheel is null)
        {
            return [];
        }

        using var archive = ZipFile.OpenRead(wheel);
        var paths = archive.Entries.Select(entry => entry.FullName).ToList();
        var packages = new HashSet<string>(paths.Where(path => path.EndsWith("/__init__.py", StringComparison.Ordinal)).Select(Folder), StringComparer.Ordinal);
        return [.. paths.Where(path => path.Contains("/")).Select(path => path.Split('/')[0]), .. paths.Where(path => IsModule(path) && !packages.Contains(Folder(path))).Select(Name)];
    }

    private static string Folder(string path) => path.Contains("/") ? path.Substring(0, path.LastIndexOf('/')) : "";

    private static string Name(string path) => path.Substring(path.LastIndexOf('/') + 1).Split('.')[0];

    // win32/win32api.pyd is imported as win32api: a .pth file of pywin32 puts its folders, which are no packages, on the path.
    private static bool IsModule(string path) => path.EndsWith(".py", StringComparison.Ordinal) || path.EndsWith(".pyd", StringComparison.Ordinal);

    /// <summary>PEP 503.</summary>
    private static string Normalize(string name) => name.Replace('_', '-').Replace('.', '-').ToLowerInvariant();
}
