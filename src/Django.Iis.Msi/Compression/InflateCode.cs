using System;

namespace Django.Iis.Msi.Compression;

/// <summary>Decodes one canonical prefix code (RFC 1951, 3.2.2): short codes by a table, the few long ones bit by bit.</summary>
internal sealed class InflateCode
{
    private const int TableBits = 10;

    /// <summary>Low bits of a table entry: the length of the code; the symbol stands above. 0 for codes that are longer than the table.</summary>
    private const int LengthBits = 4;

    private readonly ushort[] _table = new ushort[1 << TableBits];
    private readonly int[] _counts = new int[DeflateFormat.MaxCodeBits + 1];
    private readonly int[] _next = new int[DeflateFormat.MaxCodeBits + 1];
    private readonly ushort[] _symbols;

    /// <param name="symbolCount">Size of the alphabet.</param>
    public InflateCode(int symbolCount)
    {
        _symbols = new ushort[symbolCount];
    }

    /// <summary>Takes the code over that the lengths of its symbols define.</summary>
    /// <exception cref="System.IO.InvalidDataException">There is no such code.</exception>
    public void Build(ReadOnlySpan<byte> lengths)
    {
        Array.Clear(_counts, 0, _counts.Length);
        foreach (var length in lengths)
        {
            _counts[length]++;
        }

        _counts[0] = 0;
        RequireComplete();
        SortSymbols(lengths);
        FillTable();
    }

    /// <exception cref="System.IO.InvalidDataException">The bits are no code, or the data has ended.</exception>
    public int Decode(ref InflateBitReader bits)
    {
        var ahead = bits.Peek(DeflateFormat.MaxCodeBits);
        var entry = _table[ahead & ((1 << TableBits) - 1)];
        if (entry != 0)
        {
            bits.Skip(entry & ((1 << LengthBits) - 1));
            return entry >> LengthBits;
        }

        return DecodeLong(ref bits, ahead);
    }

    // Too many codes of a length leave no room for the others. Too few are allowed where one symbol, or none, is in use.
    private void RequireComplete()
    {
        var room = 1;
        var used = 0;
        for (var length = 1; length <= DeflateFormat.MaxCodeBits; length++)
        {
            room = (room << 1) - _counts[length];
            used += _counts[length];
            if (room < 0)
            {
                throw InflateBitReader.Deflated("a code has too many symbols.");
            }
        }

        if (room > 0 && used > 1)
        {
            throw InflateBitReader.Deflated("a code has too few symbols.");
        }
    }

    // By length, and then by symbol: the order of the codes.
    private void SortSymbols(ReadOnlySpan<byte> lengths)
    {
        var start = 0;
        for (var length = 1; length <= DeflateFormat.MaxCodeBits; length++)
        {
            _next[length] = start;
            start += _counts[length];
        }

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                _symbols[_next[lengths[symbol]]++] = (ushort)symbol;
            }
        }
    }

    private void FillTable()
    {
        Array.Clear(_table, 0, _table.Length);
        var code = 0;
        var place = 0;
        for (var length = 1; length <= TableBits; length++)
        {
            for (var count = _counts[length]; count > 0; count--)
            {
                var entry = (ushort)((_symbols[place++] << LengthBits) | length);
                for (var index = Reverse(code++, length); index < _table.Length; index += 1 << length)
                {
                    _table[index] = entry;
                }
            }

            code <<= 1;
        }
    }

    private int DecodeLong(ref InflateBitReader bits, uint ahead)
    {
        var code = 0;
        var first = 0;
        var place = 0;
        for (var length = 1; length <= DeflateFormat.MaxCodeBits; length++)
        {
            code |= (int)(ahead & 1);
            ahead >>= 1;
            var count = _counts[length];
            if (code - first < count)
            {
                bits.Skip(length);
                return _symbols[place + code - first];
            }

            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        throw InflateBitReader.Deflated("bits that are no code.");
    }

    private static int Reverse(int code, int length)
    {
        var reversed = 0;
        for (; length > 0; length--)
        {
            reversed = (reversed << 1) | (code & 1);
            code >>= 1;
        }

        return reversed;
    }
}
