using System;
using System.Collections.Generic;

namespace Django.Iis.Msi.Database;

/// <summary>Numbers the distinct texts of a database in the order in which they first occur, from 1; 0 is no text.</summary>
internal sealed class StringPool
{
    /// <summary>References have two bytes as long as they can count all texts.</summary>
    private const int MaxShortReferences = ushort.MaxValue;

    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<int> _useCounts = [];

    public int Count => _texts.Count;

    /// <summary>Size of a reference in every text column, in bytes.</summary>
    public int ReferenceSize => Count > MaxShortReferences ? 3 : 2;

    /// <summary>The number of a text, which has one use more.</summary>
    public int Use(string text)
    {
        if (!_references.TryGetValue(text, out var reference))
        {
            _texts.Add(text);
            _useCounts.Add(0);
            reference = _texts.Count;
            _references.Add(text, reference);
        }

        _useCounts[reference - 1]++;
        return reference;
    }

    public string TextOf(int reference) => _texts[reference - 1];

    public int UseCountOf(int reference) => _useCounts[reference - 1];
}
