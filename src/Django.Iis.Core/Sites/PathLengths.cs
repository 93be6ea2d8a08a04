using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Sites;

/// <summary>
/// Checks that every file has a path that Windows' programs can open: 259 characters with the drive, as long as long paths are off, which is the default.
/// Source: Microsoft, "Maximum Path Length Limitation". IIS and the Windows Installer keep to it whatever the setting.
/// </summary>
public static class PathLengths
{
    /// <summary>MAX_PATH without its terminating null.</summary>
    public const int Limit = 259;

    // Both defaults lie in inetpub, on a drive of one letter.
    private const string Inetpub = @"C:\inetpub\";

    /// <summary>Measures each file under the default folder of each layout.</summary>
    /// <param name="site">Its names and version; its files do not count.</param>
    /// <param name="files">What to measure.</param>
    /// <param name="wheelOf">The wheel that a file of site-packages came from; empty when none is known.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1232, DJIIS1233: the longest path is too long.</exception>
    public static void Check(SiteModel site, IReadOnlyList<SiteFile> files, Func<string, string> wheelOf)
    {
        foreach (var kind in SiteLayouts.Kinds)
        {
            var layout = site.Layout(kind);
            var longest = files.Where(layout.Holds).Select(file => (File: file, Path: DefaultFolder(site, kind) + layout.PathOf(file).Replace('/', '\\')))
                .OrderByDescending(placed => placed.Path.Length)
                .ThenBy(placed => placed.Path, StringComparer.Ordinal)
                .FirstOrDefault();
            if (longest.Path is not null && longest.Path.Length > Limit)
            {
                throw Refusal(longest.File, longest.Path, wheelOf);
            }
        }
    }

    // Where the installer puts a site, and where IIS Manager proposes an application of the default site.
    private static string DefaultFolder(SiteModel site, LayoutKind kind) => kind == LayoutKind.Installed
        ? Inetpub + site.Name + @"\"
        : Inetpub + @"wwwroot\" + site.SiteName + @"\";

    private static Exception Refusal(SiteFile file, string path, Func<string, string> wheelOf)
    {
        var wheel = file.Role == FileRole.Python ? wheelOf(file.Path) : "";
        return file.Role == FileRole.Python
            ? RequirementDiagnostics.PackagePathTooLong.At(file.Source, 0, file.Path, wheel.Length > 0 ? wheel : "the Python packages", path.Length, path)
            : RequirementDiagnostics.ContentPathTooLong.At(file.Source, 0, file.Path, path.Length, path);
    }
}
