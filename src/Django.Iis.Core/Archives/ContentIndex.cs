using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Archives;

/// <summary>
/// The list of what an archive holds, as text: what wrote the archive, the archive's own hash, a line for each content, and a hash of all that. A list
/// that is damaged, of another writer or of another archive is none.
/// </summary>
internal static class ContentIndex
{
    /// <summary>The first line. Another form gets another number, and is then no list to this version.</summary>
    private const string Header = "django-iis archive index 1";

    private const int Fields = 6;

    /// <param name="writer">What compressed the contents: another one may come to other bytes.</param>
    /// <param name="archive">SHA-256 of the archive.</param>
    /// <param name="contents">What it holds.</param>
    public static string Format(string writer, string archive, IEnumerable<CompressedContent> contents)
    {
        var text = new StringBuilder(Header).Append('\n').Append(writer).Append('\n').Append(archive).Append('\n');
        foreach (var content in contents)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture, "{0} {1} {2} {3} {4} {5}\n",
                content.Sha256, content.Method, content.Crc, content.Size, content.CompressedSize, content.Start);
        }

        return text.Append(Hashes.OfText(text.ToString())).Append('\n').ToString();
    }

    /// <param name="text">What <see cref="Format"/> gave.</param>
    /// <param name="writer">The one whose archives are of use.</param>
    /// <param name="archive">SHA-256 of the archive that is there.</param>
    /// <returns>The contents by their hash; null when the list is of no use.</returns>
    public static IReadOnlyDictionary<string, CompressedContent>? Parse(string text, string writer, Func<string> archive)
    {
        var lines = text.Split('\n');
        if (lines.Length < 5 || lines[0] != Header || lines[1] != writer || !IsWhole(text, lines[lines.Length - 2]) || lines[2] != archive())
        {
            return null;
        }

        return lines.Skip(3).Take(lines.Length - 5).Select(ParseLine).ToDictionary(content => content.Sha256, StringComparer.Ordinal);
    }

    private static bool IsWhole(string text, string hash) =>
        text.EndsWith("\n" + hash + "\n", StringComparison.Ordinal) && Hashes.OfText(text.Substring(0, text.Length - hash.Length - 1)) == hash;

    private static CompressedContent ParseLine(string line)
    {
        var fields = line.Split([' '], Fields);
        return new CompressedContent(
            fields[0], ushort.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture), uint.Parse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture),
            Number(fields[3]), Number(fields[4]), Number(fields[5]));
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
