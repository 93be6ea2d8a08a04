using System;

namespace Django.Iis.Msi.Compression;

/// <summary>Packs bits into bytes, least significant bit first (RFC 1951, 3.1.1).</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[DeflateFormat.WindowSize];
    private int _length;
    private ulong _bits;
    private int _bitCount;

    /// <summary>Bits written since the last byte boundary.</summary>
    public int PartialBits => _bitCount & 7;

    public void Clear()
    {
        _length = 0;
        _bits = 0;
        _bitCount = 0;
    }

    /// <summary>Makes room, so that the writes that follow need not check for it.</summary>
    public void Reserve(long bits)
    {
        var needed = _length + (bits / 8) + 2 * sizeof(ulong);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Max(needed, Math.Min(2L * _bytes.Length, int.MaxValue)));
        }
    }

    /// <summary>Appends at most 32 bits of reserved room.</summary>
    public void Write(uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += count;
        if (_bitCount >= 32)
        {
            FlushWord();
        }
    }

    /// <summary>Fills the last byte with zero bits.</summary>
    public void AlignToByte()
    {
        while (_bitCount > 0)
        {
            _bytes[_length++] = (byte)_bits;
            _bits >>= 8;
            _bitCount -= 8;
        }

        _bits = 0;
        _bitCount = 0;
    }

    /// <summary>Appends whole bytes; the writer must stand at a byte boundary.</summary>
    public void WriteBytes(byte[] source, int start, int count)
    {
        AlignToByte();
        Buffer.BlockCopy(source, start, _bytes, _length, count);
        _length += count;
    }

    public byte[] ToArray()
    {
        AlignToByte();
        var result = new byte[_length];
        Buffer.BlockCopy(_bytes, 0, result, 0, _length);
        return result;
    }

    private void FlushWord()
    {
        var bytes = _bytes;
        var at = _length;
        bytes[at] = (byte)_bits;
        bytes[at + 1] = (byte)(_bits >> 8);
        bytes[at + 2] = (byte)(_bits >> 16);
        bytes[at + 3] = (byte)(_bits >> 24);
        _length = at + 4;
        _bits >>= 32;
        _bitCount -= 32;
    }
}
