using System;

namespace Django.Iis.Msi.Compression;

/// <summary>Packs bits as LZX reads them: 16-bit words, low byte first, the highest bit of each word first ([MS-PATCH] 2.1).</summary>
internal sealed class LzxBitWriter
{
    private const int WordBits = 16;

    // A frame that cannot be compressed takes a little more than it has.
    private byte[] _bytes = new byte[2 * LzxFormat.FrameSize];
    private int _length;
    private ulong _bits;
    private int _bitCount;

    /// <summary>Appends at most 32 bits.</summary>
    public void Write(uint value, int count)
    {
        _bits = (_bits << count) | value;
        _bitCount += count;
        while (_bitCount >= WordBits)
        {
            FlushWord();
        }
    }

    /// <summary>Fills the last word with zeros and takes all words away.</summary>
    public byte[] TakeFrame()
    {
        if (_bitCount > 0)
        {
            Write(0, WordBits - _bitCount);
        }

        var frame = _bytes.AsSpan(0, _length).ToArray();
        _length = 0;
        return frame;
    }

    private void FlushWord()
    {
        if (_length + sizeof(ushort) > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        _bitCount -= WordBits;
        var word = (int)(_bits >> _bitCount);
        _bytes[_length++] = (byte)word;
        _bytes[_length++] = (byte)(word >> 8);
    }
}
