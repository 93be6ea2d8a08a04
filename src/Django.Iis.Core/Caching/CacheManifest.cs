using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Django.Iis.Core.Caching;

/// <summary>The list of an entry's files, as text: a line for each, with hash, size and path.</summary>
internal static class CacheManifest
{
    /// <summary>The first line. Another form gets another number, and is then no manifest to this version.</summary>
    private const string Header = "django-iis cache entry 1";

    public static string Format(IEnumerable<CachedFile> files)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var file in files)
        {
            text.Append(file.Sha256).Append(' ').Append(file.Size.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(file.Path).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The files; null when there is no whole manifest.</summary>
    public static IReadOnlyList<CachedFile>? Read(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path, Encoding.UTF8);
            return lines.Length > 0 && lines[0] == Header ? [.. lines.Skip(1).Select(ParseLine)] : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private static CachedFile ParseLine(string line)
    {
        var fields = line.Split([' '], 3);
        return fields.Length == 3
            ? new CachedFile(fields[2], long.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture), fields[0])
            : throw new FormatException(line);
    }
}
