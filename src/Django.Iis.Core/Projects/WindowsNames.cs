using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Core.Projects;

/// <summary>Which names Windows can hold. Source: Microsoft, "Naming Files, Paths, and Namespaces".</summary>
public static class WindowsNames
{
    private static readonly char[] Forbidden = ['<', '>', ':', '"', '|', '?', '*', '\\'];

    private static readonly HashSet<string> Reserved = new(
        new[] { "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$" }
            .Concat("123456789¹²³".SelectMany(digit => new[] { "COM" + digit, "LPT" + digit })),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Why Windows cannot hold a path's names; null when it can.</summary>
    /// <param name="path">Relative, separated by <c>/</c>.</param>
    public static string? Refuse(string path) => path.Split('/').Select(RefuseName).FirstOrDefault(reason => reason is not null);

    /// <summary>Pairs of paths that are one on Windows, where case does not tell files or folders apart.</summary>
    public static IEnumerable<(string First, string Second)> CaseTwins(IEnumerable<string> paths)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var prefix in paths.SelectMany(Prefixes))
        {
            if (!seen.TryGetValue(prefix, out var first))
            {
                seen.Add(prefix, prefix);
            }
            else if (!string.Equals(first, prefix, StringComparison.Ordinal))
            {
                yield return (first, prefix);
            }
        }
    }

    private static string? RefuseName(string name)
    {
        if (name.Length == 0 || name is "." or "..")
        {
            return "a part of the path is empty or points elsewhere";
        }

        if (name[name.Length - 1] is '.' or ' ')
        {
            return $"'{name}' ends with a dot or a space, which Windows drops";
        }

        var index = name.IndexOfAny(Forbidden);
        if (index >= 0)
        {
            return $"the character {name[index]} is not allowed in '{name}'";
        }

        var control = name.FirstOrDefault(character => character < ' ');
        if (control != default || name.Contains('\0'))
        {
            return $"it holds the control character U+{((int)control).ToString("X4", CultureInfo.InvariantCulture)}";
        }

        // A device name counts with any extension: NUL.txt is NUL.
        var stem = name.Split('.')[0].TrimEnd(' ');
        return Reserved.Contains(stem) ? $"'{stem}' is the name of a device" : null;
    }

    private static IEnumerable<string> Prefixes(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path.Substring(0, slash);
        }

        yield return path;
    }
}
