using System;

namespace Django.Iis.Msi.Compression;

/// <summary>Notices when the content changes so much that new codes pay: counts kinds of literals and matches, and compares the latest with those before.</summary>
internal sealed class LzxBlockSplitter
{
    /// <summary>How many literals and matches are compared at a time.</summary>
    private const int BatchSize = 512;

    /// <summary>Literals are told apart by their high bits and the lowest one, matches by being long or short.</summary>
    private const int LiteralKinds = 8;

    private const int KindCount = LiteralKinds + 2;

    private const int LongMatch = 9;

    /// <summary>A change of so many hundredths is worth a new block; the longer the block is, the smaller a change suffices.</summary>
    private const int CutPercent = 40;

    private const int BytesPerPercent = 12_000;

    private readonly int[] _before = new int[KindCount];
    private readonly int[] _latest = new int[KindCount];
    private int _beforeCount;
    private int _latestCount;

    public void Reset()
    {
        Array.Clear(_before, 0, KindCount);
        Array.Clear(_latest, 0, KindCount);
        _beforeCount = 0;
        _latestCount = 0;
    }

    public void AddLiteral(byte value) => Add(((value >> 5) & 6) | (value & 1));

    public void AddMatch(int length) => Add(length >= LongMatch ? LiteralKinds : LiteralKinds + 1);

    /// <summary>Whether a block of so many bytes should end here.</summary>
    public bool IsChanging(int size)
    {
        if (_latestCount < BatchSize)
        {
            return false;
        }

        var isChanging = _beforeCount > 0 && 100 * Difference() >= ((long)CutPercent - size / BytesPerPercent) * _beforeCount * _latestCount;
        Merge();
        return isChanging;
    }

    private void Add(int kind)
    {
        _latest[kind]++;
        _latestCount++;
    }

    // The sum of the differences of the shares, times both counts.
    private long Difference()
    {
        var difference = 0L;
        for (var kind = 0; kind < KindCount; kind++)
        {
            difference += Math.Abs((long)_latest[kind] * _beforeCount - (long)_before[kind] * _latestCount);
        }

        return difference;
    }

    private void Merge()
    {
        for (var kind = 0; kind < KindCount; kind++)
        {
            _before[kind] += _latest[kind];
            _latest[kind] = 0;
        }

        _beforeCount += _latestCount;
        _latestCount = 0;
    }
}
