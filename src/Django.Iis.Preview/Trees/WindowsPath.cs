using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Preview.Trees;

/// <summary>The names under which Windows opens a file beside its own: in any case, with dots and blanks behind it, as a data stream, by its short name.</summary>
internal static class WindowsPath
{
    private const int ShortBase = 8;

    private const int ShortExtension = 3;

    /// <summary>Whether IIS, which compares the name that it is asked for with the one that Windows finds, refuses to open it: not a plain name.</summary>
    public static bool IsPlain(string segment) =>
        !segment.EndsWith(".", StringComparison.Ordinal) && !segment.EndsWith(" ", StringComparison.Ordinal) && segment.IndexOf(':') < 0;

    /// <summary>What Windows looks for when it is asked for a segment.</summary>
    public static string Normalize(string segment)
    {
        var colon = segment.IndexOf(':');
        return (colon < 0 ? segment : segment.Substring(0, colon)).TrimEnd('.', ' ').ToUpperInvariant();
    }

    /// <summary>The short name that NTFS gives a name, beginning with <c>~1</c>; null for one that needs none. Source: [MS-FSCC] 2.1.5.2.1.</summary>
    /// <param name="name">The long name.</param>
    /// <param name="taken">Short names of the same folder, in upper case; the new one is added.</param>
    public static string? ShortName(string name, ISet<string> taken)
    {
        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot > 0 ? (name.Substring(0, dot), name.Substring(dot + 1)) : (name, "");
        var (plainStem, plainExtension) = (Plain(stem), Plain(extension));
        if (plainStem == stem.ToUpperInvariant() && plainExtension == extension.ToUpperInvariant() && stem.Length <= ShortBase && extension.Length <= ShortExtension)
        {
            return null;
        }

        for (var number = 1; ; number++)
        {
            var suffix = "~" + number.ToString(CultureInfo.InvariantCulture);
            var candidate = Cut(plainStem, ShortBase - suffix.Length) + suffix + (plainExtension.Length == 0 ? "" : "." + Cut(plainExtension, ShortExtension));
            if (taken.Add(candidate))
            {
                return candidate;
            }
        }
    }

    private static string Plain(string text) =>
        string.Concat(text.ToUpperInvariant().Where(character => character is not (' ' or '.')).Select(character => character is '+' or ',' or ';' or '=' or '[' or ']' || character > 127 ? '_' : character));

    private static string Cut(string text, int length) => text.Length <= length ? text : text.Substring(0, length);
}
