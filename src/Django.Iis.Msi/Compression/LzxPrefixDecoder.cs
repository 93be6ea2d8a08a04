using System;
using System.IO;

namespace Django.Iis.Msi.Compression;

/// <summary>Decodes the symbols of one alphabet. Its code lengths stay from block to block, since each block writes only how they change.</summary>
internal sealed class LzxPrefixDecoder
{
    /// <summary>Codes up to this length are found by one look into a table.</summary>
    private const int TableBits = 10;

    /// <summary>A table entry: a symbol, and below it the length of its code; 0 where the code is longer than the table knows.</summary>
    private const int LengthBits = 5;

    private const int LengthMask = (1 << LengthBits) - 1;

    private readonly ushort[] _table = new ushort[1 << TableBits];
    private readonly ushort[] _sorted;
    private readonly int[] _counts = new int[LzxFormat.MaxCodeBits + 1];
    private readonly int[] _firstCodes = new int[LzxFormat.MaxCodeBits + 1];
    private readonly int[] _firstPlaces = new int[LzxFormat.MaxCodeBits + 1];
    private bool _isEmpty = true;

    public LzxPrefixDecoder(int symbolCount)
    {
        Lengths = new byte[symbolCount];
        _sorted = new ushort[symbolCount];
    }

    /// <summary>Bits of each symbol's code; 0 for a symbol that does not occur.</summary>
    public byte[] Lengths { get; }

    /// <summary>Makes ready to decode with the present lengths.</summary>
    /// <exception cref="InvalidDataException">They make no prefix code.</exception>
    public void Build()
    {
        CountLengths();
        SortSymbols();
        FillTable();
    }

    /// <exception cref="InvalidDataException">The alphabet has no symbols in this block.</exception>
    public int Decode(ref LzxBitReader bits)
    {
        if (_isEmpty)
        {
            throw new InvalidDataException("LZX: a symbol of an empty alphabet.");
        }

        var next = bits.Peek16();
        var entry = _table[next >> (LzxFormat.MaxCodeBits - TableBits)];
        if (entry != 0)
        {
            bits.Skip(entry & LengthMask);
            return entry >> LengthBits;
        }

        return DecodeLong(ref bits, (int)next);
    }

    private int DecodeLong(ref LzxBitReader bits, int next)
    {
        var length = TableBits + 1;
        var place = (next >> (LzxFormat.MaxCodeBits - length)) - _firstCodes[length];
        while (place >= _counts[length])
        {
            length++;
            place = (next >> (LzxFormat.MaxCodeBits - length)) - _firstCodes[length];
        }

        bits.Skip(length);
        return _sorted[_firstPlaces[length] + place];
    }

    // A code is complete or, in an alphabet without symbols, empty: so decoding always finds a symbol.
    private void CountLengths()
    {
        Array.Clear(_counts, 0, _counts.Length);
        foreach (var length in Lengths)
        {
            _counts[length]++;
        }

        _isEmpty = _counts[0] == Lengths.Length;
        _counts[0] = 0;
        var room = 1 << LzxFormat.MaxCodeBits;
        for (var length = 1; length <= LzxFormat.MaxCodeBits; length++)
        {
            room -= _counts[length] << (LzxFormat.MaxCodeBits - length);
        }

        if (room != 0 && !_isEmpty)
        {
            throw new InvalidDataException("LZX: code lengths that make no prefix code.");
        }
    }

    private void SortSymbols()
    {
        var code = 0;
        var place = 0;
        for (var length = 1; length <= LzxFormat.MaxCodeBits; length++)
        {
            code = (code + _counts[length - 1]) << 1;
            _firstCodes[length] = code;
            _firstPlaces[length] = place;
            place += _counts[length];
        }

        var next = (int[])_firstPlaces.Clone();
        for (var symbol = 0; symbol < Lengths.Length; symbol++)
        {
            if (Lengths[symbol] > 0)
            {
                _sorted[next[Lengths[symbol]]++] = (ushort)symbol;
            }
        }
    }

    private void FillTable()
    {
        Array.Clear(_table, 0, _table.Length);
        for (var length = 1; length <= TableBits; length++)
        {
            var width = 1 << (TableBits - length);
            for (var place = 0; place < _counts[length]; place++)
            {
                var entry = (ushort)((_sorted[_firstPlaces[length] + place] << LengthBits) | length);
                _table.AsSpan((_firstCodes[length] + place) * width, width).Fill(entry);
            }
        }
    }
}
