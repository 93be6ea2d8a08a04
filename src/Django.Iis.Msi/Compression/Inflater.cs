using System;
using System.IO;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// Decodes deflate streams (RFC 1951) that share their history, as the blocks of an MSZIP folder do. Nothing in the input can make it fail otherwise than by an
/// <see cref="InvalidDataException"/>, or write more than was asked for.
/// </summary>
internal sealed class Inflater
{
    private const int LiteralCountBits = 5;
    private const int DistanceCountBits = 5;
    private const int LengthCountBits = 4;
    private const int LengthBits = 3;
    private const int MinLiteralCodes = 257;
    private const int MinLengthCodes = 4;
    private const int StoredLengthBits = 16;

    /// <summary>Symbols of the fixed code (3.2.6), the last of which must not occur.</summary>
    private const int FixedLiteralCount = 288;

    private const int FixedDistanceBits = 5;

    /// <summary>More than an alphabet may have (3.2.7): the counts have five bits.</summary>
    private const int MaxDistanceCount = 32;

    private readonly byte[] _window = new byte[2 * DeflateFormat.WindowSize];
    private readonly byte[] _lengths = new byte[FixedLiteralCount + MaxDistanceCount];
    private readonly InflateCode _literals = new(FixedLiteralCount);
    private readonly InflateCode _distances = new(MaxDistanceCount);
    private readonly InflateCode _lengthCode = new(DeflateFormat.LengthAlphabetCount);

    // The history ends, and the output begins, in the middle of the window.
    private int _historyLength;
    private int _position;
    private int _end;

    /// <summary>Decodes one complete stream.</summary>
    /// <param name="data">The stream; what follows it is ignored.</param>
    /// <param name="output">Receives what it stands for, exactly; at most 32 KiB.</param>
    /// <exception cref="InvalidDataException">The data is not deflate, or does not stand for so many bytes.</exception>
    public void Decode(ReadOnlySpan<byte> data, Span<byte> output)
    {
        if (output.Length > DeflateFormat.WindowSize)
        {
            throw InflateBitReader.Deflated("a block of more than 32 KiB.");
        }

        _position = DeflateFormat.WindowSize;
        _end = _position + output.Length;
        var bits = new InflateBitReader(data);
        bool isLast;
        do
        {
            isLast = bits.Read(1) == 1;
            DecodeBlock(ref bits);
        }
        while (!isLast);

        if (_position != _end)
        {
            throw InflateBitReader.Deflated("a block that stands for fewer bytes than it says.");
        }

        _window.AsSpan(DeflateFormat.WindowSize, output.Length).CopyTo(output);
        KeepHistory(output.Length);
    }

    private void DecodeBlock(ref InflateBitReader bits)
    {
        switch (bits.Read(DeflateFormat.BlockHeaderBits - 1))
        {
            case DeflateFormat.StoredBlock:
                CopyStored(ref bits);
                break;
            case DeflateFormat.FixedBlock:
                BuildFixedCodes();
                DecodeSymbols(ref bits);
                break;
            case DeflateFormat.DynamicBlock:
                ReadCodes(ref bits);
                DecodeSymbols(ref bits);
                break;
            default:
                throw InflateBitReader.Deflated("a block of no known type.");
        }
    }

    // 3.2.4
    private void CopyStored(ref InflateBitReader bits)
    {
        bits.AlignToByte();
        var length = (int)bits.Read(StoredLengthBits);
        if (bits.Read(StoredLengthBits) != (ushort)~length)
        {
            throw InflateBitReader.Deflated("a stored block whose length is not confirmed.");
        }

        Reserve(length);
        bits.ReadBytes(_window.AsSpan(_position, length));
        _position += length;
    }

    // 3.2.6
    private void BuildFixedCodes()
    {
        var lengths = _lengths.AsSpan(0, FixedLiteralCount);
        lengths.Slice(0, 144).Fill(8);
        lengths.Slice(144, 112).Fill(9);
        lengths.Slice(256, 24).Fill(7);
        lengths.Slice(280).Fill(8);
        _literals.Build(lengths);

        var distances = _lengths.AsSpan(FixedLiteralCount, MaxDistanceCount);
        distances.Fill(FixedDistanceBits);
        _distances.Build(distances);
    }

    // 3.2.7
    private void ReadCodes(ref InflateBitReader bits)
    {
        var literalCount = (int)bits.Read(LiteralCountBits) + MinLiteralCodes;
        var distanceCount = (int)bits.Read(DistanceCountBits) + 1;
        var lengthCount = (int)bits.Read(LengthCountBits) + MinLengthCodes;
        if (literalCount > DeflateFormat.LiteralCodeCount || distanceCount > DeflateFormat.DistanceCodeCount)
        {
            throw InflateBitReader.Deflated("an alphabet that is too large.");
        }

        var lengths = _lengths.AsSpan(0, DeflateFormat.LengthAlphabetCount);
        lengths.Clear();
        for (var index = 0; index < lengthCount; index++)
        {
            lengths[DeflateFormat.LengthAlphabetOrder[index]] = (byte)bits.Read(LengthBits);
        }

        _lengthCode.Build(lengths);
        ReadLengths(ref bits, _lengths.AsSpan(0, literalCount + distanceCount));
        if (_lengths[DeflateFormat.EndOfBlock] == 0)
        {
            throw InflateBitReader.Deflated("a block that cannot end.");
        }

        _literals.Build(_lengths.AsSpan(0, literalCount));
        _distances.Build(_lengths.AsSpan(literalCount, distanceCount));
    }

    private void ReadLengths(ref InflateBitReader bits, Span<byte> lengths)
    {
        for (var index = 0; index < lengths.Length;)
        {
            var symbol = _lengthCode.Decode(ref bits);
            if (symbol < DeflateFormat.RepeatPrevious)
            {
                lengths[index++] = (byte)symbol;
                continue;
            }

            var count = symbol switch
            {
                DeflateFormat.RepeatPrevious => 3 + (int)bits.Read(2),
                DeflateFormat.RepeatZeroShort => 3 + (int)bits.Read(3),
                _ => 11 + (int)bits.Read(7),
            };
            if (count > lengths.Length - index || (symbol == DeflateFormat.RepeatPrevious && index == 0))
            {
                throw InflateBitReader.Deflated("a repeated code length that has no place.");
            }

            lengths.Slice(index, count).Fill(symbol == DeflateFormat.RepeatPrevious ? lengths[index - 1] : (byte)0);
            index += count;
        }
    }

    // 3.2.5
    private void DecodeSymbols(ref InflateBitReader bits)
    {
        while (true)
        {
            var symbol = _literals.Decode(ref bits);
            if (symbol < DeflateFormat.EndOfBlock)
            {
                Reserve(1);
                _window[_position++] = (byte)symbol;
            }
            else if (symbol == DeflateFormat.EndOfBlock)
            {
                return;
            }
            else
            {
                DecodeMatch(ref bits, symbol - DeflateFormat.FirstLengthCode);
            }
        }
    }

    private void DecodeMatch(ref InflateBitReader bits, int lengthCode)
    {
        if (lengthCode >= DeflateFormat.LengthBase.Length)
        {
            throw InflateBitReader.Deflated("a length that does not exist.");
        }

        var length = DeflateFormat.LengthBase[lengthCode] + (int)bits.Read(DeflateFormat.LengthExtraBits[lengthCode]);
        var distanceCode = _distances.Decode(ref bits);
        if (distanceCode >= DeflateFormat.DistanceBase.Length)
        {
            throw InflateBitReader.Deflated("a distance that does not exist.");
        }

        var distance = DeflateFormat.DistanceBase[distanceCode] + (int)bits.Read(DeflateFormat.DistanceExtraBits[distanceCode]);
        if (distance > _position - DeflateFormat.WindowSize + _historyLength)
        {
            throw InflateBitReader.Deflated("a repetition of what was before the beginning.");
        }

        Reserve(length);
        Repeat(length, distance);
    }

    // Byte by byte where a repetition overlaps itself: then it repeats what it has just written.
    private void Repeat(int length, int distance)
    {
        if (distance >= length)
        {
            _window.AsSpan(_position - distance, length).CopyTo(_window.AsSpan(_position));
            _position += length;
            return;
        }

        for (; length > 0; length--)
        {
            _window[_position] = _window[_position - distance];
            _position++;
        }
    }

    private void Reserve(int count)
    {
        if (count > _end - _position)
        {
            throw InflateBitReader.Deflated("a block that stands for more bytes than it says.");
        }
    }

    private void KeepHistory(int written)
    {
        _historyLength = Math.Min(DeflateFormat.WindowSize, _historyLength + written);
        _window.AsSpan(written, DeflateFormat.WindowSize).CopyTo(_window);
    }
}
