using System;
using System.Collections.Generic;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Cabinets;

/// <summary>
/// A run of blocks that one worker compresses. The history of its first block is input too, not output of another worker, so the workers need not wait for
/// each other; and a segment's bounds do not depend on their number, so neither do the bytes.
/// </summary>
internal sealed class MszipSegment
{
    /// <summary>Enough blocks that searching the history again costs little; few enough that memory stays small with many workers.</summary>
    private const int MaxLength = 32 * CabinetFormat.BlockSize;

    private readonly byte[] _bytes;
    private readonly int _historyLength;
    private readonly int _length;

    private MszipSegment(byte[] bytes, int historyLength, int length)
    {
        _bytes = bytes;
        _historyLength = historyLength;
        _length = length;
    }

    /// <summary>Reads the segment that follows another one, or the first; null when there are no bytes left.</summary>
    public static MszipSegment? Read(PayloadReader reader, MszipSegment? previous)
    {
        var history = previous is null ? ReadOnlySpan<byte>.Empty : previous.Tail();
        var bytes = new byte[history.Length + MaxLength];
        history.CopyTo(bytes);
        var length = reader.Read(bytes, history.Length, MaxLength);
        return length == 0 ? null : new MszipSegment(bytes, history.Length, length);
    }

    /// <summary>The segment's CFDATA records, in order.</summary>
    public IReadOnlyList<byte[]> Compress(DeflateEncoder encoder)
    {
        encoder.Begin(_bytes.AsSpan(_historyLength, _length), _bytes.AsSpan(0, _historyLength));
        var blocks = new List<byte[]>();
        for (var start = 0; start < _length; start += CabinetFormat.BlockSize)
        {
            var size = Math.Min(CabinetFormat.BlockSize, _length - start);
            blocks.Add(MszipBlock.Encode(encoder.CompressNext(size, isLast: true), size));
        }

        return blocks;
    }

    private ReadOnlySpan<byte> Tail()
    {
        var size = Math.Min(CabinetFormat.BlockSize, _length);
        return _bytes.AsSpan(_historyLength + _length - size, size);
    }
}
