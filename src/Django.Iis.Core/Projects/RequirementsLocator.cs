using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Projects;

/// <summary>Finds what says which Python packages a project needs.</summary>
public static class RequirementsLocator
{
    private static readonly string[] Read = ["requirements.txt", "pylock.toml", PyProjectFile.Name];

    // [PEP 751] the name of a lock file.
    private static readonly Regex LockName = new(@"^pylock(?:\.[^.]+)?\.toml$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <param name="projectFile">Full path of the project file.</param>
    /// <param name="applicationRoot">Full path of manage.py's folder.</param>
    /// <param name="asked">PythonRequirements, relative to the project; empty to search.</param>
    /// <returns>Full path of a requirements file in pip's format, a pylock.toml or a pyproject.toml.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1206 none, DJIIS1207 the named one is missing, DJIIS1208 of a kind that is not read.</exception>
    public static string Find(string projectFile, string applicationRoot, string asked)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        if (asked.Length > 0)
        {
            var named = Path.GetFullPath(Path.Combine(folder, asked));
            return File.Exists(named)
                ? Supported(named, projectFile)
                : throw RequirementDiagnostics.MissingRequirementsFile.At(projectFile, 0, named);
        }

        var folders = new[] { applicationRoot, folder };
        if (Existing(Read, folders).FirstOrDefault(path => Path.GetFileName(path) != PyProjectFile.Name || PyProjectFile.HasRequirements(path)) is { } found)
        {
            return found;
        }

        var other = Existing([.. RequirementExports.Names.Take(1), PyProjectFile.Name, .. RequirementExports.Names.Skip(1)], folders)
            .FirstOrDefault(path => RequirementExports.CommandFor(path) is not null);
        return other is null
            ? throw RequirementDiagnostics.NoRequirements.At(projectFile, 0, Elsewhere(folders, folder))
            : throw RequirementDiagnostics.UnsupportedRequirements.At(projectFile, 0, other, RequirementExports.CommandFor(other));
    }

    private static IEnumerable<string> Existing(IEnumerable<string> names, IReadOnlyList<string> folders) =>
        names.SelectMany(name => folders.Select(place => Path.Combine(place, name))).Where(File.Exists);

    /// <summary>A file that may be meant: many projects keep one for each environment in a folder.</summary>
    private static string Elsewhere(IEnumerable<string> folders, string start)
    {
        var found = folders.Select(place => Path.Combine(place, "requirements")).Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFiles(place, "*.txt"))
            .OrderBy(path => Path.GetFileName(path).StartsWith("prod", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(path => path, StringComparer.Ordinal)
            .FirstOrDefault();
        return found is null ? "path" : (IO.RelativePath.Below(start, found) ?? found);
    }

    private static string Supported(string path, string projectFile)
    {
        var isRead = !path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) || LockName.IsMatch(Path.GetFileName(path)) || Path.GetFileName(path) == PyProjectFile.Name;
        var export = RequirementExports.CommandFor(path) ?? (isRead ? null : "a requirements.txt, or a lock whose name begins with 'pylock.'");
        return export is null ? path : throw RequirementDiagnostics.UnsupportedRequirements.At(projectFile, 0, path, export);
    }
}
