using System;
using System.Collections.Generic;

namespace Django.Iis.Msi.Database;

/// <summary>
/// Numbers the distinct texts of a database in their ordinal order, from 1; 0 is no text. So the numbers, and with them the order of the rows, depend on nothing but the
/// texts: tables that are read and written again are the same bytes.
/// </summary>
internal sealed class StringPool
{
    /// <summary>References have two bytes as long as they can count all texts.</summary>
    private const int MaxShortReferences = ushort.MaxValue;

    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);
    private readonly string[] _texts;
    private readonly int[] _useCounts;

    private StringPool(string[] texts, int[] useCounts)
    {
        _texts = texts;
        _useCounts = useCounts;
        for (var index = 0; index < texts.Length; index++)
        {
            _references.Add(texts[index], index + 1);
        }
    }

    public int Count => _texts.Length;

    /// <summary>Size of a reference in every text column, in bytes.</summary>
    public int ReferenceSize => Count > MaxShortReferences ? 3 : 2;

    /// <param name="uses">Every text of the database, as often as it occurs.</param>
    public static StringPool Of(IEnumerable<string> uses)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in uses)
        {
            counts[text] = counts.TryGetValue(text, out var count) ? count + 1 : 1;
        }

        string[] texts = [.. counts.Keys];
        Array.Sort(texts, StringComparer.Ordinal);
        return new StringPool(texts, Array.ConvertAll(texts, text => counts[text]));
    }

    public int ReferenceOf(string text) => _references[text];

    public string TextOf(int reference) => _texts[reference - 1];

    public int UseCountOf(int reference) => _useCounts[reference - 1];
}
