using System.Runtime.CompilerServices;
using System;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// A canonical prefix code over one alphabet (RFC 1951, 3.2.2; LZX has the same), rebuilt for each block from the symbols' frequencies.
/// </summary>
internal sealed class HuffmanCode
{
    /// <summary>Low bits of a sort key: wide enough for any symbol.</summary>
    private const int SymbolBits = 10;

    private readonly int _maxBits;
    private readonly bool _firstBitIsLowest;
    private readonly long[] _sorted;
    private readonly long[] _weights;
    private readonly int[] _parents;
    private readonly int[] _lengthCounts;

    /// <param name="symbolCount">Size of the alphabet.</param>
    /// <param name="maxBits">Longest code allowed.</param>
    /// <param name="firstBitIsLowest">Whether a code's first bit is its lowest, as deflate writes it, or its highest, as LZX does.</param>
    public HuffmanCode(int symbolCount, int maxBits, bool firstBitIsLowest = true)
    {
        _maxBits = maxBits;
        _firstBitIsLowest = firstBitIsLowest;
        Frequencies = new int[symbolCount];
        Lengths = new byte[symbolCount];
        Codes = new ushort[symbolCount];
        _sorted = new long[symbolCount];
        _weights = new long[2 * symbolCount];
        _parents = new int[2 * symbolCount];
        _lengthCounts = new int[Math.Max(symbolCount, maxBits) + 1];
    }

    /// <summary>How often each symbol occurs; the caller counts here before <see cref="Build"/>.</summary>
    public int[] Frequencies { get; }

    /// <summary>Bits of each symbol's code; 0 for a symbol that has none.</summary>
    public byte[] Lengths { get; }

    /// <summary>Each symbol's code, ready for the bit writer of its format.</summary>
    public ushort[] Codes { get; }

    /// <summary>The code with the given lengths, such as the fixed one of 3.2.6.</summary>
    public static HuffmanCode FromLengths(byte[] lengths)
    {
        var code = new HuffmanCode(lengths.Length, DeflateFormat.MaxCodeBits);
        code.SetLengths(lengths);
        return code;
    }

    /// <summary>Makes this the code with the given lengths.</summary>
    public void SetLengths(byte[] lengths)
    {
        Array.Copy(lengths, Lengths, lengths.Length);
        Array.Clear(_lengthCounts, 0, _lengthCounts.Length);
        foreach (var length in lengths)
        {
            _lengthCounts[length]++;
        }

        _lengthCounts[0] = 0;
        AssignCodes();
    }

    public void ClearFrequencies() => Array.Clear(Frequencies, 0, Frequencies.Length);

    /// <summary>Computes the shortest code whose lengths keep to the limit.</summary>
    public void Build()
    {
        Array.Clear(Lengths, 0, Lengths.Length);
        Array.Clear(_lengthCounts, 0, _lengthCounts.Length);
        UseAtLeastTwoSymbols();
        var used = SortUsedSymbols();
        MergeLightest(used);
        CountLengths(used);
        LimitLengths();
        AssignLengths(used);
        AssignCodes();
    }

    /// <summary>Bits that the counted symbols take in this code, without their extra bits.</summary>
    public long CostOf(int[] frequencies)
    {
        var bits = 0L;
        for (var symbol = 0; symbol < frequencies.Length; symbol++)
        {
            bits += (long)frequencies[symbol] * Lengths[symbol];
        }

        return bits;
    }

    // A code of one symbol, or of none, is legal but some decoders refuse it; two unused one-bit codes cost nothing that matters.
    private void UseAtLeastTwoSymbols()
    {
        var used = 0;
        foreach (var frequency in Frequencies)
        {
            used += frequency > 0 ? 1 : 0;
        }

        for (var symbol = 0; used < 2; symbol++)
        {
            if (Frequencies[symbol] == 0)
            {
                Frequencies[symbol] = 1;
                used++;
            }
        }
    }

    // Equal frequencies are told apart by their symbol, so the order, and with it the code, never depends on the sort algorithm.
    [MethodImpl(HotMethod.Options)]
    private int SortUsedSymbols()
    {
        var used = 0;
        for (var symbol = 0; symbol < Frequencies.Length; symbol++)
        {
            if (Frequencies[symbol] > 0)
            {
                _sorted[used++] = ((long)Frequencies[symbol] << SymbolBits) | (uint)symbol;
            }
        }

        Array.Sort(_sorted, 0, used);
        return used;
    }

    // Huffman's algorithm with two queues: leaves 0..used-1 by weight, then inner nodes, which come into being by weight too.
    [MethodImpl(HotMethod.Options)]
    private void MergeLightest(int used)
    {
        for (var leaf = 0; leaf < used; leaf++)
        {
            _weights[leaf] = _sorted[leaf] >> SymbolBits;
        }

        var nextLeaf = 0;
        var nextInner = used;
        for (var node = used; node < 2 * used - 1; node++)
        {
            var first = TakeLightest(used, node, ref nextLeaf, ref nextInner);
            var second = TakeLightest(used, node, ref nextLeaf, ref nextInner);
            _weights[node] = _weights[first] + _weights[second];
            _parents[first] = node;
            _parents[second] = node;
        }
    }

    private int TakeLightest(int used, int innerEnd, ref int nextLeaf, ref int nextInner)
    {
        var leafIsLightest = nextLeaf < used && (nextInner >= innerEnd || _weights[nextLeaf] <= _weights[nextInner]);
        return leafIsLightest ? nextLeaf++ : nextInner++;
    }

    // From the root (the last node) down: a child is one bit longer than its parent. The weights are no longer needed and hold the depths.
    private void CountLengths(int used)
    {
        var root = 2 * used - 2;
        _weights[root] = 0;
        for (var node = root - 1; node >= 0; node--)
        {
            _weights[node] = _weights[_parents[node]] + 1;
            if (node < used)
            {
                _lengthCounts[_weights[node]]++;
            }
        }
    }

    // Codes that are too long are cut to the limit; the room they then lack (Kraft's sum) is made by lengthening the longest of the shorter ones.
    private void LimitLengths()
    {
        for (var length = _maxBits + 1; length < _lengthCounts.Length; length++)
        {
            _lengthCounts[_maxBits] += _lengthCounts[length];
            _lengthCounts[length] = 0;
        }

        for (var excess = KraftSum() - (1L << _maxBits); excess > 0; excess--)
        {
            var length = _maxBits - 1;
            while (_lengthCounts[length] == 0)
            {
                length--;
            }

            _lengthCounts[length]--;
            _lengthCounts[length + 1] += 2;
            _lengthCounts[_maxBits]--;
        }
    }

    private long KraftSum()
    {
        var sum = 0L;
        for (var length = 1; length <= _maxBits; length++)
        {
            sum += (long)_lengthCounts[length] << (_maxBits - length);
        }

        return sum;
    }

    private void AssignLengths(int used)
    {
        var symbol = used - 1;
        for (var length = 1; symbol >= 0; length++)
        {
            for (var count = _lengthCounts[length]; count > 0; count--)
            {
                Lengths[_sorted[symbol--] & ((1 << SymbolBits) - 1)] = (byte)length;
            }
        }
    }

    private void AssignCodes()
    {
        var next = new int[_maxBits + 2];
        for (var length = 1; length <= _maxBits; length++)
        {
            next[length + 1] = (next[length] + _lengthCounts[length]) << 1;
        }

        for (var symbol = 0; symbol < Lengths.Length; symbol++)
        {
            var length = Lengths[symbol];
            if (length > 0)
            {
                var code = next[length]++;
                Codes[symbol] = _firstBitIsLowest ? Reverse(code, length) : (ushort)code;
            }
        }
    }

    private static ushort Reverse(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++)
        {
            reversed = (reversed << 1) | (code & 1);
            code >>= 1;
        }

        return (ushort)reversed;
    }
}
