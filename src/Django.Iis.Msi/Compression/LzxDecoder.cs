using System;
using System.Buffers.Binary;
using System.IO;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// Decodes an LZX stream of a cabinet's folder. One decoder serves one folder: <see cref="DecodeFrame"/> takes its CFDATA blocks in order. Nothing in the
/// input can make it fail otherwise than by an <see cref="InvalidDataException"/>, read or write outside its buffers, or run without end.
/// </summary>
internal sealed class LzxDecoder
{
    private const int TranslationSizeBits = 32;

    private readonly byte[] _window;
    private readonly LzxPrefixDecoder _main;
    private readonly LzxPrefixDecoder _lengths = new(LzxFormat.LengthSymbolCount);
    private readonly LzxPrefixDecoder _aligned = new(LzxFormat.AlignedSymbolCount);
    private readonly LzxPrefixDecoder _pretree = new(LzxFormat.PretreeSymbolCount);
    private readonly int _mainCount;
    private int _recent0 = LzxFormat.InitialRecentOffset;
    private int _recent1 = LzxFormat.InitialRecentOffset;
    private int _recent2 = LzxFormat.InitialRecentOffset;
    private long _position;
    private int _translationSize;
    private uint _blockType;
    private int _blockLeft;
    private bool _isPadded;

    /// <param name="windowBits">From CFFOLDER.typeCompress: its bits 8 to 12, 15 to 21.</param>
    /// <exception cref="InvalidDataException">No cabinet has such a window.</exception>
    public LzxDecoder(int windowBits)
    {
        if (windowBits is < LzxFormat.MinWindowBits or > LzxFormat.MaxWindowBits)
        {
            throw new InvalidDataException("LZX: a window size that cabinets do not have.");
        }

        _window = new byte[1 << windowBits];
        _mainCount = LzxFormat.MainSymbolCount(windowBits);
        _main = new LzxPrefixDecoder(_mainCount);
    }

    /// <summary>Decodes the next CFDATA block.</summary>
    /// <param name="data">Its compressed bytes.</param>
    /// <param name="output">Receives as many bytes as CFDATA.cbUncomp says: 32,768, or fewer in the folder's last block.</param>
    /// <exception cref="InvalidDataException">The bytes are not LZX, or do not stand for so many bytes.</exception>
    public void DecodeFrame(ReadOnlySpan<byte> data, Span<byte> output)
    {
        if (output.Length > LzxFormat.FrameSize || _position % LzxFormat.FrameSize != 0)
        {
            throw new InvalidDataException("LZX: a block after the last, or one that is too large.");
        }

        var bits = new LzxBitReader(data);
        if (_position == 0)
        {
            ReadStreamHeader(ref bits);
        }

        // Every frame but the last fills its 32 KiB, so none is cut by the window's end.
        var frame = _window.AsSpan((int)(_position % _window.Length), output.Length);
        for (var done = 0; done < frame.Length;)
        {
            done += DecodeRun(ref bits, frame.Length - done);
        }

        bits.CheckEnd();
        SkipPadding(ref bits, isBlockNext: false);
        frame.CopyTo(output);
        if (_translationSize > 0)
        {
            LzxCallTranslation.ToRelative(output, _position - output.Length, _translationSize);
        }
    }

    private void ReadStreamHeader(ref LzxBitReader bits)
    {
        if (bits.Read(1) != 0)
        {
            _translationSize = (int)bits.Read(TranslationSizeBits);
        }
    }

    // What a block and the frame have in common.
    private int DecodeRun(ref LzxBitReader bits, int frameLeft)
    {
        while (_blockLeft == 0)
        {
            ReadBlockHeader(ref bits);
        }

        var count = Math.Min(_blockLeft, frameLeft);
        if (_blockType == LzxFormat.UncompressedBlock)
        {
            var at = (int)(_position % _window.Length);
            bits.ReadBytes(count).CopyTo(_window.AsSpan(at));
            _position += count;
        }
        else
        {
            DecodeSymbols(ref bits, _position + count);
        }

        _blockLeft -= count;
        return count;
    }

    // [MS-PATCH] 2.3
    private void ReadBlockHeader(ref LzxBitReader bits)
    {
        SkipPadding(ref bits, isBlockNext: true);
        _blockType = bits.Read(LzxFormat.BlockTypeBits);
        _blockLeft = (int)bits.Read(LzxFormat.BlockSizeBits);
        switch (_blockType)
        {
            case LzxFormat.AlignedBlock:
                ReadPlainLengths(ref bits, _aligned, LzxFormat.AlignedBits);
                ReadCodes(ref bits);
                break;
            case LzxFormat.VerbatimBlock:
                ReadCodes(ref bits);
                break;
            case LzxFormat.UncompressedBlock:
                _isPadded = _blockLeft % 2 != 0;
                ReadRecentOffsets(ref bits);
                break;
            default:
                throw new InvalidDataException("LZX: an unknown type of block.");
        }

        // Also the end of a chain of empty blocks.
        bits.CheckEnd();
    }

    // An uncompressed block of an odd length is followed by a byte that fills its last word; it may stand in the frame after the block's.
    private void SkipPadding(ref LzxBitReader bits, bool isBlockNext)
    {
        if (_isPadded && _blockLeft == 0 && (isBlockNext || bits.HasBytes))
        {
            bits.ReadBytes(1);
            _isPadded = false;
        }
    }

    private void ReadRecentOffsets(ref LzxBitReader bits)
    {
        bits.SkipToBytes();
        _recent0 = BinaryPrimitives.ReadInt32LittleEndian(bits.ReadBytes(sizeof(int)));
        _recent1 = BinaryPrimitives.ReadInt32LittleEndian(bits.ReadBytes(sizeof(int)));
        _recent2 = BinaryPrimitives.ReadInt32LittleEndian(bits.ReadBytes(sizeof(int)));
    }

    private void ReadCodes(ref LzxBitReader bits)
    {
        ReadLengths(ref bits, _main.Lengths.AsSpan(0, LzxFormat.LiteralCount));
        ReadLengths(ref bits, _main.Lengths.AsSpan(LzxFormat.LiteralCount));
        _main.Build();
        ReadLengths(ref bits, _lengths.Lengths);
        _lengths.Build();
    }

    private static void ReadPlainLengths(ref LzxBitReader bits, LzxPrefixDecoder code, int lengthBits)
    {
        for (var symbol = 0; symbol < code.Lengths.Length; symbol++)
        {
            code.Lengths[symbol] = (byte)bits.Read(lengthBits);
        }

        code.Build();
    }

    // [MS-PATCH] 2.5: the lengths as differences to those of the block before.
    private void ReadLengths(ref LzxBitReader bits, Span<byte> lengths)
    {
        ReadPlainLengths(ref bits, _pretree, LzxFormat.PretreeLengthBits);
        for (var symbol = 0; symbol < lengths.Length;)
        {
            var code = _pretree.Decode(ref bits);
            var count = code switch
            {
                LzxFormat.PretreeShortZeros => LzxFormat.MinShortZeros + (int)bits.Read(LzxFormat.ShortZerosBits),
                LzxFormat.PretreeLongZeros => LzxFormat.MinLongZeros + (int)bits.Read(LzxFormat.LongZerosBits),
                LzxFormat.PretreeSame => LzxFormat.MinSame + (int)bits.Read(LzxFormat.SameBits),
                _ => 1,
            };
            if (count > lengths.Length - symbol)
            {
                throw new InvalidDataException("LZX: a run of code lengths beyond the alphabet.");
            }

            var isZeros = code is LzxFormat.PretreeShortZeros or LzxFormat.PretreeLongZeros;
            var length = isZeros ? (byte)0 : ReadDifference(ref bits, code, lengths[symbol]);
            lengths.Slice(symbol, count).Fill(length);
            symbol += count;
        }
    }

    private byte ReadDifference(ref LzxBitReader bits, int code, byte previous)
    {
        var difference = code == LzxFormat.PretreeSame ? _pretree.Decode(ref bits) : code;
        if (difference >= LzxFormat.LengthModulus)
        {
            throw new InvalidDataException("LZX: a run of code lengths inside another.");
        }

        return (byte)((previous - difference + LzxFormat.LengthModulus) % LzxFormat.LengthModulus);
    }

    private void DecodeSymbols(ref LzxBitReader bits, long end)
    {
        var window = _window;
        var mask = window.Length - 1;
        while (_position < end)
        {
            var symbol = _main.Decode(ref bits);
            if (symbol < LzxFormat.LiteralCount)
            {
                window[(int)_position++ & mask] = (byte)symbol;
                continue;
            }

            var length = ReadLength(ref bits, (symbol - LzxFormat.LiteralCount) % LzxFormat.LengthHeaderCount);
            var offset = ReadOffset(ref bits, (symbol - LzxFormat.LiteralCount) / LzxFormat.LengthHeaderCount);
            if (length > end - _position || offset <= 0 || offset > _position || offset > mask)
            {
                throw new InvalidDataException("LZX: a match beyond its block, its frame or the window.");
            }

            Copy((int)(_position & mask), offset, length);
            _position += length;
        }
    }

    private int ReadLength(ref LzxBitReader bits, int header) =>
        LzxFormat.MinMatch + header + (header == LzxFormat.LongLengthHeader ? _lengths.Decode(ref bits) : 0);

    // [MS-PATCH] 2.6
    private int ReadOffset(ref LzxBitReader bits, int slot)
    {
        switch (slot)
        {
            case 0:
                return _recent0;
            case 1:
                (_recent0, _recent1) = (_recent1, _recent0);
                return _recent0;
            case 2:
                (_recent0, _recent2) = (_recent2, _recent0);
                return _recent0;
            default:
                (_recent0, _recent1, _recent2) = (ReadNewOffset(ref bits, slot), _recent0, _recent1);
                return _recent0;
        }
    }

    private int ReadNewOffset(ref LzxBitReader bits, int slot)
    {
        var extraBits = LzxFormat.ExtraBits[slot];
        var offset = LzxFormat.SlotBase[slot] - LzxFormat.OffsetBias;
        if (_blockType != LzxFormat.AlignedBlock || extraBits < LzxFormat.AlignedBits)
        {
            return offset + (int)bits.Read(extraBits);
        }

        var high = (int)bits.Read(extraBits - LzxFormat.AlignedBits) << LzxFormat.AlignedBits;
        return offset + high + _aligned.Decode(ref bits);
    }

    private void Copy(int target, int offset, int length)
    {
        var window = _window;
        var mask = window.Length - 1;
        for (var source = target - offset; length > 0; length--)
        {
            window[target++] = window[source++ & mask];
        }
    }
}
