using System;

namespace Django.Iis.Msi.Cabinets;

/// <summary>
/// A run of blocks that one worker compresses. The history of its first block is input too, not output of another worker, so the workers need not wait for
/// each other; and a segment's bounds do not depend on their number, so neither do the bytes.
/// </summary>
internal sealed class PayloadSegment
{
    private readonly byte[] _bytes;
    private readonly int _historyLength;
    private readonly int _length;

    private PayloadSegment(byte[] bytes, int historyLength, int length)
    {
        _bytes = bytes;
        _historyLength = historyLength;
        _length = length;
    }

    /// <summary>The bytes before the segment's own, as far as its sizes ask for them.</summary>
    public ReadOnlySpan<byte> History => _bytes.AsSpan(0, _historyLength);

    /// <summary>The segment's own bytes.</summary>
    public ReadOnlySpan<byte> Data => _bytes.AsSpan(_historyLength, _length);

    /// <summary>Reads the segment that follows another one, or the first; null when there are no bytes left.</summary>
    public static PayloadSegment? Read(PayloadReader reader, PayloadSegment? previous, SegmentSize size)
    {
        var history = previous is null ? ReadOnlySpan<byte>.Empty : previous.Tail(size.History);
        var bytes = new byte[history.Length + size.Data];
        history.CopyTo(bytes);
        var length = reader.Read(bytes, history.Length, size.Data);
        return length == 0 ? null : new PayloadSegment(bytes, history.Length, length);
    }

    private ReadOnlySpan<byte> Tail(int count)
    {
        var end = _historyLength + _length;
        var size = Math.Min(count, end);
        return _bytes.AsSpan(end - size, size);
    }
}
