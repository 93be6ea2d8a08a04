using System;
using System.IO;

namespace Django.Iis.Msi.Compression;

/// <summary>Reads the bits of one LZX frame: 16-bit words, low byte first, the highest bit of each word first ([MS-PATCH] 2.1).</summary>
internal ref struct LzxBitReader
{
    private const int WordBits = 16;

    private readonly ReadOnlySpan<byte> _data;
    private int _next;
    private ulong _bits;
    private int _bitCount;

    public LzxBitReader(ReadOnlySpan<byte> data)
    {
        _data = data;
    }

    /// <summary>The next 16 bits, not yet taken; zeros stand behind the end of the data.</summary>
    public uint Peek16()
    {
        Fill();
        return (uint)(_bits >> (_bitCount - WordBits)) & 0xFFFF;
    }

    /// <summary>Takes bits that were peeked at.</summary>
    public void Skip(int count) => _bitCount -= count;

    /// <summary>Takes at most 32 bits.</summary>
    public uint Read(int count)
    {
        Fill();
        _bitCount -= count;
        return (uint)((_bits >> _bitCount) & ((1UL << count) - 1));
    }

    /// <exception cref="InvalidDataException">More bits were taken than there are.</exception>
    public readonly void CheckEnd()
    {
        if (BytesTaken > _data.Length)
        {
            throw new InvalidDataException("LZX: the data end too early.");
        }
    }

    /// <summary>Leaves the bits for the bytes behind the next word's end, one bit away at least, as before an uncompressed block (2.3.2.1).</summary>
    public void SkipToBytes()
    {
        var isAtWord = _bitCount % WordBits == 0;
        _next = BytesTaken + (isAtWord ? sizeof(ushort) : 0);
        _bits = 0;
        _bitCount = 0;
        CheckEnd();
    }

    /// <summary>Takes whole bytes; allowed only where no bits were read since <see cref="SkipToBytes"/> or the beginning.</summary>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count > _data.Length - _next)
        {
            throw new InvalidDataException("LZX: the data end too early.");
        }

        var bytes = _data.Slice(_next, count);
        _next += count;
        return bytes;
    }

    /// <summary>Whether <see cref="ReadBytes"/> would find a byte.</summary>
    public readonly bool HasBytes => _next < _data.Length;

    private readonly int BytesTaken => _next - sizeof(ushort) * (_bitCount / WordBits);

    private void Fill()
    {
        while (_bitCount <= 2 * WordBits)
        {
            var low = _next < _data.Length ? _data[_next] : 0;
            var high = _next + 1 < _data.Length ? _data[_next + 1] : 0;
            _bits = (_bits << WordBits) | (uint)((high << 8) | low);
            _bitCount += WordBits;
            _next += sizeof(ushort);
        }
    }
}
