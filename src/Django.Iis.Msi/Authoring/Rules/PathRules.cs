using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>What Windows asks of the paths in a package.</summary>
internal static class PathRules
{
    private const string ReservedCharacters = "\\:*?\"<>|";

    /// <exception cref="Diagnostics.DiagnosticException">Windows cannot hold a path (DJIIS1609), or not two of them together (DJIIS1606).</exception>
    public static void Check(InstallerPackage package)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in package.Files)
        {
            CheckNames(file.Path, file.Source);
            if (known.TryGetValue(file.Path, out var other))
            {
                throw MsiDiagnostics.DuplicatePath.At(file.Source, line: 0, other, file.Path);
            }

            known.Add(file.Path, file.Path);
        }

        foreach (var directory in PackageFolders.Created(package).Where(directory => directory.Length > 0))
        {
            CheckNames(directory, source: null);
        }

        CheckFolders(package, known);
    }

    // A folder may occur any number of times, but always spelled the same, and never where a file is.
    private static void CheckFolders(InstallerPackage package, Dictionary<string, string> known)
    {
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in package.Files.Select(file => PathText.Folder(file.Path)).Concat(PackageFolders.Created(package)))
        {
            for (var folder = path; folder.Length > 0; folder = PathText.Folder(folder))
            {
                if (folders.TryGetValue(folder, out var same) && same == folder)
                {
                    break;
                }

                if (same is not null || known.TryGetValue(folder, out same))
                {
                    throw MsiDiagnostics.DuplicatePath.Create(same, folder);
                }

                folders.Add(folder, folder);
            }
        }
    }

    private static void CheckNames(string path, string? source)
    {
        foreach (var name in path.Split(PathText.Separator))
        {
            if (name.Length == 0 || name.EndsWith(".", StringComparison.Ordinal) || name.EndsWith(" ", StringComparison.Ordinal) || name.Any(IsReserved))
            {
                throw MsiDiagnostics.InvalidPath.At(source, line: 0, path);
            }
        }
    }

    private static bool IsReserved(char character) => character < ' ' || ReservedCharacters.IndexOf(character) >= 0;
}
