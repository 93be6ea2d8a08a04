using System.Runtime.CompilerServices;
using System;

namespace Django.Iis.Msi.Compression;

/// <summary>Collects the literals and matches of one block and writes them in whichever of the three forms is smallest.</summary>
internal sealed class DeflateBlock
{
    /// <summary>Literals and matches in a full block: enough to pay for the block's code, few enough to follow a change of content.</summary>
    private const int Capacity = 12 * 1024;

    /// <summary>A token below this value is a literal; above, a match: its length here and up, its distance below.</summary>
    private const int LengthShift = 16;

    private const int DistanceMask = (1 << LengthShift) - 1;

    private static readonly HuffmanCode FixedLiterals = HuffmanCode.FromLengths(FixedLiteralLengths());
    private static readonly HuffmanCode FixedDistances = HuffmanCode.FromLengths(FixedDistanceLengths());

    private readonly int[] _tokens = new int[Capacity];
    private readonly HuffmanCode _literals = new(DeflateFormat.LiteralCodeCount, DeflateFormat.MaxCodeBits);
    private readonly HuffmanCode _distances = new(DeflateFormat.DistanceCodeCount, DeflateFormat.MaxCodeBits);
    private readonly CodeLengthHeader _header = new();
    private int _count;
    private long _extraBits;

    public bool IsFull => _count == Capacity;

    public void Clear()
    {
        _count = 0;
        _extraBits = 0;
        _literals.ClearFrequencies();
        _distances.ClearFrequencies();
    }

    public void AddLiteral(byte value)
    {
        _tokens[_count++] = value;
        _literals.Frequencies[value]++;
    }

    public void AddMatch(int length, int distance)
    {
        _tokens[_count++] = (length << LengthShift) | distance;
        var lengthCode = DeflateFormat.LengthCodes[length];
        var distanceCode = DeflateFormat.DistanceCodes[distance];
        _literals.Frequencies[DeflateFormat.FirstLengthCode + lengthCode]++;
        _distances.Frequencies[distanceCode]++;
        _extraBits += DeflateFormat.LengthExtraBits[lengthCode] + DeflateFormat.DistanceExtraBits[distanceCode];
    }

    /// <summary>Writes the block; the window holds the bytes that its literals and matches stand for, in case they are best stored.</summary>
    public void WriteTo(BitWriter bits, byte[] window, int start, int count, bool isLast)
    {
        _literals.Frequencies[DeflateFormat.EndOfBlock] = 1;
        var fixedBits = FixedLiterals.CostOf(_literals.Frequencies) + FixedDistances.CostOf(_distances.Frequencies);
        _literals.Build();
        _distances.Build();
        _header.Build(_literals, _distances);
        var dynamicBits = _header.Bits + _literals.CostOf(_literals.Frequencies) + _distances.CostOf(_distances.Frequencies);

        if (StoredBlocks.BitsFor(count) <= _extraBits + Math.Min(fixedBits, dynamicBits))
        {
            StoredBlocks.Write(bits, window, start, count, isLast);
        }
        else if (fixedBits <= dynamicBits)
        {
            bits.Reserve(DeflateFormat.BlockHeaderBits + _extraBits + fixedBits);
            WriteHeader(bits, DeflateFormat.FixedBlock, isLast);
            WriteTokens(bits, FixedLiterals, FixedDistances);
        }
        else
        {
            bits.Reserve(DeflateFormat.BlockHeaderBits + _extraBits + dynamicBits);
            WriteHeader(bits, DeflateFormat.DynamicBlock, isLast);
            _header.WriteTo(bits);
            WriteTokens(bits, _literals, _distances);
        }
    }

    private static void WriteHeader(BitWriter bits, uint type, bool isLast) =>
        bits.Write((type << 1) | (isLast ? 1u : 0u), DeflateFormat.BlockHeaderBits);

    [MethodImpl(HotMethod.Options)]
    private void WriteTokens(BitWriter bits, HuffmanCode literals, HuffmanCode distances)
    {
        for (var index = 0; index < _count; index++)
        {
            var token = _tokens[index];
            var length = token >> LengthShift;
            if (length == 0)
            {
                bits.Write(literals.Codes[token], literals.Lengths[token]);
                continue;
            }

            var lengthCode = DeflateFormat.LengthCodes[length];
            var symbol = DeflateFormat.FirstLengthCode + lengthCode;
            bits.Write(
                literals.Codes[symbol] | (uint)(length - DeflateFormat.LengthBase[lengthCode]) << literals.Lengths[symbol],
                literals.Lengths[symbol] + DeflateFormat.LengthExtraBits[lengthCode]);
            var distance = token & DistanceMask;
            var code = DeflateFormat.DistanceCodes[distance];
            bits.Write(
                distances.Codes[code] | (uint)(distance - DeflateFormat.DistanceBase[code]) << distances.Lengths[code],
                distances.Lengths[code] + DeflateFormat.DistanceExtraBits[code]);
        }

        bits.Write(literals.Codes[DeflateFormat.EndOfBlock], literals.Lengths[DeflateFormat.EndOfBlock]);
    }

    // RFC 1951, 3.2.6; the two last symbols take part in the code although they never occur.
    private static byte[] FixedLiteralLengths()
    {
        var lengths = new byte[DeflateFormat.LiteralCodeCount + 2];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            lengths[symbol] = symbol switch
            {
                < 144 => 8,
                < 256 => 9,
                < 280 => 7,
                _ => 8,
            };
        }

        return lengths;
    }

    private static byte[] FixedDistanceLengths()
    {
        var lengths = new byte[DeflateFormat.DistanceCodeCount + 2];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            lengths[symbol] = 5;
        }

        return lengths;
    }
}
