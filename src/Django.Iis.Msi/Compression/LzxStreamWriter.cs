using System;
using System.Collections.Generic;

namespace Django.Iis.Msi.Compression;

/// <summary>Writes blocks one behind the other as the LZX stream of one folder, cut into frames.</summary>
internal sealed class LzxStreamWriter
{
    private const int HalfTranslationSizeBits = 16;

    private readonly LzxBitWriter _bits = new();
    private readonly LzxCodes _codes = new();
    private readonly LzxLengthWriter _lengthWriter = new();
    private byte[] _mainLengths = new byte[LzxFormat.MainSymbolCount(LzxFormat.MaxWindowBits)];
    private byte[] _lengthLengths = new byte[LzxFormat.LengthSymbolCount];
    private int _frameFill;

    /// <param name="translationSize">What the calls in the input were translated with, see <see cref="LzxCallTranslation"/>.</param>
    public LzxStreamWriter(int translationSize)
    {
        _bits.Write(1, 1);
        _bits.Write((uint)translationSize >> HalfTranslationSizeBits, HalfTranslationSizeBits);
        _bits.Write((uint)translationSize & 0xFFFF, HalfTranslationSizeBits);
    }

    /// <summary>Writes a block.</summary>
    /// <returns>The frames that it completes, compressed.</returns>
    public IEnumerable<byte[]> Write(LzxBlock block)
    {
        WriteHeader(block);
        foreach (var token in block.Tokens)
        {
            WriteToken(token);
            _frameFill += token.Length;
            if (_frameFill == LzxFormat.FrameSize)
            {
                _frameFill = 0;
                yield return _bits.TakeFrame();
            }
        }
    }

    /// <summary>Ends the stream.</summary>
    /// <param name="size">Bytes that the last frame stands for.</param>
    /// <returns>The last frame; null when it was complete already.</returns>
    public byte[]? Finish(out int size)
    {
        size = _frameFill;
        return size == 0 ? null : _bits.TakeFrame();
    }

    // [MS-PATCH] 2.3
    private void WriteHeader(LzxBlock block)
    {
        _codes.Load(block);
        _bits.Write(_codes.IsAligned ? LzxFormat.AlignedBlock : LzxFormat.VerbatimBlock, LzxFormat.BlockTypeBits);
        _bits.Write((uint)block.Size, LzxFormat.BlockSizeBits);
        foreach (var length in block.AlignedLengths ?? [])
        {
            _bits.Write(length, LzxFormat.AlignedBits);
        }

        WriteLengths(block.MainLengths, _mainLengths, 0, LzxFormat.LiteralCount);
        WriteLengths(block.MainLengths, _mainLengths, LzxFormat.LiteralCount, _mainLengths.Length - LzxFormat.LiteralCount);
        WriteLengths(block.LengthLengths, _lengthLengths, 0, _lengthLengths.Length);
        _mainLengths = block.MainLengths;
        _lengthLengths = block.LengthLengths;
    }

    private void WriteLengths(byte[] lengths, byte[] previous, int start, int count) =>
        _lengthWriter.Write(_bits, lengths.AsSpan(start, count), previous.AsSpan(start, count));

    // [MS-PATCH] 2.6
    private void WriteToken(LzxToken token)
    {
        _bits.Write(_codes.Main.Codes[token.Main], _codes.Main.Lengths[token.Main]);
        if (token.IsLiteral)
        {
            return;
        }

        if (token.HasLengthSymbol)
        {
            _bits.Write(_codes.Lengths.Codes[token.LengthSymbol], _codes.Lengths.Lengths[token.LengthSymbol]);
        }

        WriteFooter((uint)token.Footer, token.FooterBits);
    }

    private void WriteFooter(uint footer, int bits)
    {
        if (!_codes.IsAligned || bits < LzxFormat.AlignedBits)
        {
            _bits.Write(footer, bits);
            return;
        }

        var low = footer & (LzxFormat.AlignedSymbolCount - 1);
        _bits.Write(footer >> LzxFormat.AlignedBits, bits - LzxFormat.AlignedBits);
        _bits.Write(_codes.Aligned.Codes[low], _codes.Aligned.Lengths[low]);
    }
}
