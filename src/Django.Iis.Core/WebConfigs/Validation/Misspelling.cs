using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>Finds the name that somebody meant.</summary>
internal static class Misspelling
{
    /// <summary>Letters too many, too few or wrong: a plural, a pair that changed places.</summary>
    private const int MostSlips = 2;

    /// <summary>Shorter names are too much like each other.</summary>
    private const int LeastLength = 6;

    /// <summary>The last segment of the known name that a full name is almost; null when it is like none.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var written = Last(name);
        return written.Length < LeastLength ? null : known
            .Select(Last)
            .Select(other => (Name: other, Slips: Distance(written.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(other => other.Slips <= MostSlips)
            .OrderBy(other => other.Slips)
            .Select(other => other.Name)
            .FirstOrDefault();
    }

    private static string Last(string name) => name.Substring(name.LastIndexOf('/') + 1);

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[right.Length];
    }
}
