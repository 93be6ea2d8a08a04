using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Projects;

/// <summary>
/// Chooses the project's files that ship. The SDK's globs have left out what is known by name; this leaves out what only a
/// look tells: virtual environments of any name, and the folders that the settings name for collected and uploaded files.
/// </summary>
public sealed class ContentSelector
{
    private readonly string _root;
    private readonly string _projectFile;
    private readonly IReadOnlyList<string> _excluded;
    private readonly Dictionary<string, bool> _environments = new(StringComparer.Ordinal);

    /// <param name="root">Full path of manage.py's folder.</param>
    /// <param name="projectFile">Full path of the project file, to blame.</param>
    /// <param name="excluded">Full paths of folders whose content never ships: STATIC_ROOT, MEDIA_ROOT. The root itself is ignored.</param>
    public ContentSelector(string root, string projectFile, IEnumerable<string> excluded)
    {
        _root = root;
        _projectFile = projectFile;
        _excluded = [.. excluded.Where(folder => RelativePath.Below(root, folder) is not null)];
    }

    /// <summary>Where a file goes below the application's folder; null when it does not ship.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="link">The item's Link metadata; empty when it has none.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1012: outside of the root without a link.</exception>
    public string? Select(string path, string link)
    {
        if (link.Length > 0)
        {
            return link.Replace('\\', '/').TrimStart('/');
        }

        var relative = RelativePath.Below(_root, path);
        if (relative is null)
        {
            // The project file may stand above manage.py: what lies beside that folder is not the application's.
            return RelativePath.Below(Path.GetDirectoryName(_projectFile)!, path) is not null
                ? null
                : throw ProjectDiagnostics.ContentOutside.At(_projectFile, 0, path);
        }

        return IsInEnvironment(relative) || _excluded.Any(folder => RelativePath.Below(folder, path) is not null) ? null : relative;
    }

    private bool IsInEnvironment(string relative)
    {
        var slash = relative.LastIndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        var folder = relative.Substring(0, slash);
        if (!_environments.TryGetValue(folder, out var isEnvironment))
        {
            isEnvironment = ProjectLocator.IsEnvironment(Path.Combine(_root, folder)) || IsInEnvironment(folder);
            _environments.Add(folder, isEnvironment);
        }

        return isEnvironment;
    }
}
