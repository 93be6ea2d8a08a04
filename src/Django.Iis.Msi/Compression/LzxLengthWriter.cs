using System;
using System.Collections.Generic;

namespace Django.Iis.Msi.Compression;

/// <summary>Writes code lengths as their differences to those of the block before, run-length coded and compressed by a code of their own ([MS-PATCH] 2.5).</summary>
internal sealed class LzxLengthWriter
{
    private readonly HuffmanCode _pretree = new(LzxFormat.PretreeSymbolCount, LzxFormat.MaxPretreeCodeBits, firstBitIsLowest: false);
    private readonly List<(int Symbol, uint Extra, int ExtraBits)> _symbols = [];

    /// <param name="bits">Receives the lengths.</param>
    /// <param name="lengths">What to write.</param>
    /// <param name="previous">What stood there in the block before.</param>
    public void Write(LzxBitWriter bits, ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> previous)
    {
        _symbols.Clear();
        _pretree.ClearFrequencies();
        for (var start = 0; start < lengths.Length;)
        {
            start += lengths[start] == 0 ? AddZeros(lengths, previous, start) : AddSame(lengths, previous, start);
        }

        _pretree.Build();
        foreach (var length in _pretree.Lengths)
        {
            bits.Write(length, LzxFormat.PretreeLengthBits);
        }

        foreach (var (symbol, extra, extraBits) in _symbols)
        {
            bits.Write(_pretree.Codes[symbol], _pretree.Lengths[symbol]);
            bits.Write(extra, extraBits);
        }
    }

    private int AddZeros(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> previous, int start)
    {
        var run = RunLength(lengths, start, LzxFormat.MinLongZeros + (1 << LzxFormat.LongZerosBits) - 1);
        if (run >= LzxFormat.MinLongZeros)
        {
            Add(LzxFormat.PretreeLongZeros, run - LzxFormat.MinLongZeros, LzxFormat.LongZerosBits);
        }
        else if (run >= LzxFormat.MinShortZeros)
        {
            Add(LzxFormat.PretreeShortZeros, run - LzxFormat.MinShortZeros, LzxFormat.ShortZerosBits);
        }
        else
        {
            return AddOne(lengths, previous, start);
        }

        return run;
    }

    // The symbol after the run's says the length by its difference to what the first symbol of the run had.
    private int AddSame(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> previous, int start)
    {
        var run = RunLength(lengths, start, LzxFormat.MinSame + (1 << LzxFormat.SameBits) - 1);
        if (run < LzxFormat.MinSame)
        {
            return AddOne(lengths, previous, start);
        }

        Add(LzxFormat.PretreeSame, run - LzxFormat.MinSame, LzxFormat.SameBits);
        AddOne(lengths, previous, start);
        return run;
    }

    private int AddOne(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> previous, int symbol)
    {
        Add((previous[symbol] - lengths[symbol] + LzxFormat.LengthModulus) % LzxFormat.LengthModulus, 0, 0);
        return 1;
    }

    private void Add(int symbol, int extra, int extraBits)
    {
        _pretree.Frequencies[symbol]++;
        _symbols.Add((symbol, (uint)extra, extraBits));
    }

    private static int RunLength(ReadOnlySpan<byte> lengths, int start, int longest)
    {
        var end = start + 1;
        while (end < lengths.Length && end - start < longest && lengths[end] == lengths[start])
        {
            end++;
        }

        return end - start;
    }
}
