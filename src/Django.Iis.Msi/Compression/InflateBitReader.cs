using System;
using System.IO;

namespace Django.Iis.Msi.Compression;

/// <summary>Reads the bits of a deflate stream, the lowest of each byte first (RFC 1951, 3.1.1).</summary>
internal ref struct InflateBitReader
{
    private const int BitsPerByte = 8;

    /// <summary>With more bits than this there is no room for another byte.</summary>
    private const int MaxBitsToRefill = 64 - BitsPerByte;

    private ReadOnlySpan<byte> _rest;
    private ulong _bits;
    private int _count;

    public InflateBitReader(ReadOnlySpan<byte> data)
    {
        _rest = data;
        _bits = 0;
        _count = 0;
    }

    /// <summary>The next bits, which stay; zeros where the data has ended.</summary>
    public uint Peek(int count)
    {
        if (_count < count)
        {
            Refill();
        }

        return (uint)_bits & ((1u << count) - 1);
    }

    /// <exception cref="InvalidDataException">The data has ended.</exception>
    public void Skip(int count)
    {
        if (count > _count)
        {
            throw Deflated("a block is cut off.");
        }

        _bits >>= count;
        _count -= count;
    }

    /// <param name="count">At most 16.</param>
    public uint Read(int count)
    {
        var value = Peek(count);
        Skip(count);
        return value;
    }

    /// <summary>Skips to the next whole byte and copies bytes from there.</summary>
    public void ReadBytes(Span<byte> output)
    {
        Skip(_count % BitsPerByte);
        while (_count > 0 && output.Length > 0)
        {
            output[0] = (byte)Read(BitsPerByte);
            output = output.Slice(1);
        }

        if (output.Length > _rest.Length)
        {
            throw Deflated("a block is cut off.");
        }

        _rest.Slice(0, output.Length).CopyTo(output);
        _rest = _rest.Slice(output.Length);
    }

    /// <summary>Skips to the next whole byte.</summary>
    public void AlignToByte() => Skip(_count % BitsPerByte);

    public static InvalidDataException Deflated(string problem) => new("deflate: " + problem);

    private void Refill()
    {
        while (_count <= MaxBitsToRefill && _rest.Length > 0)
        {
            _bits |= (ulong)_rest[0] << _count;
            _count += BitsPerByte;
            _rest = _rest.Slice(1);
        }
    }
}
