using System;
using System.Collections.Generic;
using System.Text;

namespace Django.Iis.Core.Python.Wheels;

/// <summary>The RECORD of a wheel: which files it holds, with their hashes. Source: packaging.python.org, "Recording installed projects".</summary>
public static class WheelRecord
{
    /// <summary>Path → SHA-256 in unpadded URL-safe Base64; null where the record gives none or another algorithm.</summary>
    public static IReadOnlyDictionary<string, string?> Parse(string text)
    {
        const string Algorithm = "sha256=";
        var hashes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var fields = SplitRow(line.TrimEnd('\r'));
            if (fields.Count >= 2 && fields[0].Length > 0)
            {
                hashes[fields[0]] = fields[1].StartsWith(Algorithm, StringComparison.Ordinal) ? fields[1].Substring(Algorithm.Length) : null;
            }
        }

        return hashes;
    }

    // RFC 4180 without line breaks in fields: a file name may hold commas and quotation marks.
    private static List<string> SplitRow(string row)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            var character = row[i];
            if (character == '"' && quoted && i + 1 < row.Length && row[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
