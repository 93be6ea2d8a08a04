using System.Runtime.CompilerServices;
using System;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// A deflate encoder (RFC 1951) whose output depends on nothing but its input: the same bytes on every system, runtime and processor, which the
/// runtime's own <c>DeflateStream</c> does not promise. One encoder serves any number of inputs, one after the other; it is not for several threads at once.
/// </summary>
public sealed class DeflateEncoder
{
    /// <summary>A lazy search at the next position may cost half of the first.</summary>
    private const int LazyChainDivisor = 2;

    private readonly MatchEffort _effort;
    private readonly MatchFinder _finder = new();
    private readonly DeflateBlock _block = new();
    private readonly BitWriter _bits = new();
    private byte[] _window = [];
    private int _position;
    private int _windowEnd;
    private int _blockStart;

    public DeflateEncoder(DeflateLevel level)
    {
        _effort = MatchEffort.Of(level);
    }

    /// <summary>Compresses one input to one deflate stream, or to a part of one.</summary>
    /// <param name="data">The bytes to compress.</param>
    /// <param name="history">
    /// Bytes that the decoder has just before <paramref name="data"/> (a preset dictionary, or the end of the part before); only its last 32 KiB are used.
    /// </param>
    /// <param name="isLast">
    /// Whether the stream ends here. When it does not, the output ends at a byte boundary, so that a part that was compressed separately, with the end of
    /// this input as its history, can follow.
    /// </param>
    public byte[] Compress(ReadOnlySpan<byte> data, ReadOnlySpan<byte> history, bool isLast = true)
    {
        Begin(data, history);
        return CompressNext(data.Length, isLast);
    }

    /// <summary>Takes an input that <see cref="CompressNext"/> then compresses piece by piece, each with the bytes before it as history.</summary>
    internal void Begin(ReadOnlySpan<byte> data, ReadOnlySpan<byte> history)
    {
        var kept = history.Slice(Math.Max(0, history.Length - DeflateFormat.WindowSize));
        _position = kept.Length;
        _windowEnd = checked(kept.Length + data.Length);
        if (_window.Length < _windowEnd)
        {
            _window = new byte[_windowEnd];
        }

        kept.CopyTo(_window);
        data.CopyTo(_window.AsSpan(kept.Length));
        _finder.Reset(_window, _windowEnd);
        _finder.Insert(0, kept.Length);
    }

    /// <summary>Compresses the next bytes to blocks of their own: no match reaches beyond their end.</summary>
    [MethodImpl(HotMethod.Options)]
    internal byte[] CompressNext(int count, bool isLast)
    {
        _bits.Clear();
        _block.Clear();
        _blockStart = _position;
        var end = _position + count;
        while (_position < end)
        {
            Advance(end);
        }

        WriteBlock(isLast);
        if (!isLast)
        {
            StoredBlocks.Write(_bits, _window, _position, count: 0, isLast: false);
        }

        return _bits.ToArray();
    }

    // One literal; or one match, after the literals before it that a lazy search gave up for it.
    [MethodImpl(HotMethod.Options)]
    private void Advance(int end)
    {
        if (!_finder.Find(_position, Longest(_position, end), DeflateFormat.MinMatch - 1, _effort.ChainLength, _effort.NiceLength))
        {
            AddLiteral();
            return;
        }

        var length = _finder.Length;
        var distance = _finder.Distance;
        while (IsWorthWaiting(length) && FindsBetter(_position + 1, end, length))
        {
            AddLiteral();
            length = _finder.Length;
            distance = _finder.Distance;
        }

        // The search has inserted this position, and, where it waited in vain, the next one.
        _finder.Insert(_position + (IsWorthWaiting(length) ? 2 : 1), _position + length);
        AddMatch(length, distance);
    }

    private bool IsWorthWaiting(int length) => _effort.IsLazy && length < _effort.NiceLength;

    private bool FindsBetter(int position, int end, int length) =>
        _finder.Find(position, Longest(position, end), length, _effort.ChainLength / LazyChainDivisor, _effort.NiceLength);

    private void AddLiteral()
    {
        WriteFullBlock();
        _block.AddLiteral(_window[_position++]);
    }

    private void AddMatch(int length, int distance)
    {
        WriteFullBlock();
        _block.AddMatch(length, distance);
        _position += length;
    }

    private void WriteFullBlock()
    {
        if (_block.IsFull)
        {
            WriteBlock(isLast: false);
        }
    }

    private void WriteBlock(bool isLast)
    {
        _block.WriteTo(_bits, _window, _blockStart, _position - _blockStart, isLast);
        _block.Clear();
        _blockStart = _position;
    }

    private static int Longest(int position, int end) => Math.Min(DeflateFormat.MaxMatch, end - position);
}
