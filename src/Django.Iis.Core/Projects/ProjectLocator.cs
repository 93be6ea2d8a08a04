using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Projects;

/// <summary>Finds manage.py without Python.</summary>
public static class ProjectLocator
{
    private const string ManagePy = "manage.py";

    /// <summary>Folders below the project's in which a manage.py is looked for: a src/backend/site layout, not a whole disk.</summary>
    private const int Depth = 3;

    private static readonly HashSet<string> Passed = new(StringComparer.OrdinalIgnoreCase) { "node_modules", "bin", "obj", "site-packages", "__pycache__" };

    /// <param name="projectFile">Full path of the project file, to blame.</param>
    /// <param name="asked">DjangoManagePy, relative to the project's folder; empty to search.</param>
    /// <returns>Full path of manage.py.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1001 none, DJIIS1002 several.</exception>
    public static string FindManagePy(string projectFile, string asked)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        if (asked.Length > 0)
        {
            var named = Path.GetFullPath(Path.Combine(folder, asked));
            return File.Exists(named) ? named : throw ProjectDiagnostics.NoManagePy.At(projectFile, 0, named);
        }

        var beside = Path.Combine(folder, ManagePy);
        if (File.Exists(beside))
        {
            return beside;
        }

        var found = Search(folder, Depth).OrderBy(path => path, StringComparer.Ordinal).ToList();
        return found.Count switch
        {
            0 => throw ProjectDiagnostics.NoManagePy.At(projectFile, 0, folder),
            1 => found[0],
            _ => throw ProjectDiagnostics.SeveralManagePy.At(
                projectFile, 0, folder, string.Join(", ", found.Select(path => RelativePath.Below(folder, path))), RelativePath.Below(folder, found[0])),
        };
    }

    /// <summary>Whether a folder is a Python environment, whatever its name.</summary>
    public static bool IsEnvironment(string folder) => File.Exists(Path.Combine(folder, "pyvenv.cfg"));

    private static IEnumerable<string> Search(string folder, int depth)
    {
        foreach (var child in Directory.GetDirectories(folder).Where(IsSource))
        {
            var manage = Path.Combine(child, ManagePy);
            if (File.Exists(manage))
            {
                yield return manage;
            }
            else if (depth > 1)
            {
                foreach (var deeper in Search(child, depth - 1))
                {
                    yield return deeper;
                }
            }
        }
    }

    private static bool IsSource(string folder)
    {
        var name = Path.GetFileName(folder);
        return name[0] != '.' && !Passed.Contains(name) && !IsEnvironment(folder);
    }
}
