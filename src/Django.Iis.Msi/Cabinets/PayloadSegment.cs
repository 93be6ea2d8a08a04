using System;

namespace Django.Iis.Msi.Cabinets;

/// <summary>
/// A run of blocks that one worker compresses. The history of its first block is input too, not output of another worker, so the workers need not wait for
/// each other; and a segment's bounds do not depend on their number, so neither do the bytes.
/// </summary>
internal sealed class PayloadSegment
{
    private readonly int _historyLength;

    private PayloadSegment(byte[] bytes, int historyLength, int length, long position)
    {
        Bytes = bytes;
        _historyLength = historyLength;
        Length = length;
        Position = position;
    }

    /// <summary>The history and, behind it, the segment's own bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>Number of the segment's own bytes.</summary>
    public int Length { get; }

    /// <summary>Number of bytes of the payload before the segment's own.</summary>
    public long Position { get; }

    /// <summary>The bytes before the segment's own, as far as its size asks for them.</summary>
    public ReadOnlySpan<byte> History => Bytes.AsSpan(0, _historyLength);

    /// <summary>The segment's own bytes.</summary>
    public Span<byte> Data => Bytes.AsSpan(_historyLength, Length);

    /// <summary>Reads the segment that follows another one, or the first; null when there are no bytes left.</summary>
    public static PayloadSegment? Read(PayloadReader reader, PayloadSegment? previous, SegmentSize size)
    {
        var history = previous is null ? ReadOnlySpan<byte>.Empty : previous.Tail(size.History);
        var bytes = new byte[history.Length + size.Data];
        history.CopyTo(bytes);
        var length = reader.Read(bytes, history.Length, size.Data);
        var position = previous is null ? 0 : previous.Position + previous.Length;
        return length == 0 ? null : new PayloadSegment(bytes, history.Length, length, position);
    }

    private ReadOnlySpan<byte> Tail(int count)
    {
        var end = _historyLength + Length;
        var size = Math.Min(count, end);
        return Bytes.AsSpan(end - size, size);
    }
}
