using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring;

/// <summary>
/// The order of the files in the cabinets: a compressor finds repetitions only within its window, so what is alike stands together. Files of one type follow
/// each other by their paths; but a file that seems to be a copy or another version of an earlier one (equal last names of the path, nearly equal size)
/// follows right behind that one.
/// </summary>
internal static class PackingOrder
{
    /// <summary>Measured on trees with one and with two versions of a library: more names miss moved copies, fewer join translations of other texts.</summary>
    private const int EqualNames = 3;

    private const int SizePercent = 10;

    public static IEnumerable<InstallerFile> Of(IEnumerable<InstallerFile> files)
    {
        var byTail = new Dictionary<string, List<List<InstallerFile>>>(StringComparer.Ordinal);
        var groups = new List<List<InstallerFile>>();
        foreach (var file in ByTypeAndPath(files))
        {
            var tail = Tail(file.Path);
            if (!byTail.TryGetValue(tail, out var alike))
            {
                byTail.Add(tail, alike = []);
            }

            if (alike.Find(group => AreAlike(group[0].Size, file.Size)) is { } found)
            {
                found.Add(file);
                continue;
            }

            List<InstallerFile> begun = [file];
            alike.Add(begun);
            groups.Add(begun);
        }

        return groups.SelectMany(group => group);
    }

    private static IEnumerable<InstallerFile> ByTypeAndPath(IEnumerable<InstallerFile> files) => files
        .OrderBy(file => PathText.FoldCase(PathText.Extension(file.Path)), StringComparer.Ordinal)
        .ThenBy(file => file.Path, StringComparer.Ordinal);

    private static string Tail(string path)
    {
        var start = path.Length;
        for (var name = 0; name < EqualNames && start > 0; name++)
        {
            start = path.LastIndexOf(PathText.Separator, start - 1);
        }

        return path.Substring(Math.Max(start, 0));
    }

    private static bool AreAlike(long first, long second) => 100 * Math.Abs(first - second) <= SizePercent * Math.Max(first, second);
}
