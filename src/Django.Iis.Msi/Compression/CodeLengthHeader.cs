using System.Collections.Generic;

namespace Django.Iis.Msi.Compression;

/// <summary>The head of a dynamic block: the code lengths of both alphabets, run-length coded and compressed by a third code (RFC 1951, 3.2.7).</summary>
internal sealed class CodeLengthHeader
{
    private const int CountBits = 5 + 5 + 4;
    private const int LengthBits = 3;
    private const int MinLiteralCodes = 257;
    private const int MinLengthCodes = 4;

    private readonly HuffmanCode _code = new(DeflateFormat.LengthAlphabetCount, DeflateFormat.MaxLengthCodeBits);
    private readonly List<byte> _lengths = [];
    private readonly List<(byte Symbol, byte Extra)> _runs = [];
    private int _literalCount;
    private int _distanceCount;
    private int _alphabetCount;

    /// <summary>Size of the header, in bits.</summary>
    public long Bits { get; private set; }

    public void Build(HuffmanCode literals, HuffmanCode distances)
    {
        _lengths.Clear();
        _literalCount = AppendUsed(literals.Lengths, MinLiteralCodes);
        _distanceCount = AppendUsed(distances.Lengths, minimum: 1);
        CollectRuns();
        _code.Build();
        _alphabetCount = DeflateFormat.LengthAlphabetCount;
        while (_alphabetCount > MinLengthCodes && _code.Lengths[DeflateFormat.LengthAlphabetOrder[_alphabetCount - 1]] == 0)
        {
            _alphabetCount--;
        }

        Bits = CountBits + LengthBits * _alphabetCount;
        foreach (var (symbol, _) in _runs)
        {
            Bits += _code.Lengths[symbol] + ExtraBits(symbol);
        }
    }

    public void WriteTo(BitWriter bits)
    {
        bits.Write((uint)(_literalCount - MinLiteralCodes), 5);
        bits.Write((uint)(_distanceCount - 1), 5);
        bits.Write((uint)(_alphabetCount - MinLengthCodes), 4);
        for (var index = 0; index < _alphabetCount; index++)
        {
            bits.Write(_code.Lengths[DeflateFormat.LengthAlphabetOrder[index]], LengthBits);
        }

        foreach (var (symbol, extra) in _runs)
        {
            bits.Write(_code.Codes[symbol], _code.Lengths[symbol]);
            bits.Write(extra, ExtraBits(symbol));
        }
    }

    private int AppendUsed(byte[] lengths, int minimum)
    {
        var count = lengths.Length;
        while (count > minimum && lengths[count - 1] == 0)
        {
            count--;
        }

        for (var symbol = 0; symbol < count; symbol++)
        {
            _lengths.Add(lengths[symbol]);
        }

        return count;
    }

    private void CollectRuns()
    {
        _runs.Clear();
        _code.ClearFrequencies();
        for (var start = 0; start < _lengths.Count;)
        {
            var end = start + 1;
            while (end < _lengths.Count && _lengths[end] == _lengths[start])
            {
                end++;
            }

            AddRun(_lengths[start], end - start);
            start = end;
        }
    }

    private void AddRun(byte length, int count)
    {
        if (length == 0)
        {
            count = AddRepeats(DeflateFormat.RepeatZeroLong, count, shortest: 11, longest: 138);
            count = AddRepeats(DeflateFormat.RepeatZeroShort, count, shortest: 3, longest: 10);
        }
        else
        {
            AddSymbol(length, extra: 0);
            count = AddRepeats(DeflateFormat.RepeatPrevious, count - 1, shortest: 3, longest: 6);
        }

        for (; count > 0; count--)
        {
            AddSymbol(length, extra: 0);
        }
    }

    private int AddRepeats(int symbol, int count, int shortest, int longest)
    {
        while (count >= shortest)
        {
            var taken = count < longest ? count : longest;
            AddSymbol((byte)symbol, (byte)(taken - shortest));
            count -= taken;
        }

        return count;
    }

    private void AddSymbol(byte symbol, byte extra)
    {
        _runs.Add((symbol, extra));
        _code.Frequencies[symbol]++;
    }

    private static int ExtraBits(byte symbol) => symbol switch
    {
        DeflateFormat.RepeatPrevious => 2,
        DeflateFormat.RepeatZeroShort => 3,
        DeflateFormat.RepeatZeroLong => 7,
        _ => 0,
    };
}
