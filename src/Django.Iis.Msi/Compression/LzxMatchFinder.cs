using System.Runtime.CompilerServices;
using System;
using System.Buffers.Binary;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// Finds earlier occurrences of the bytes at a position, the longest within reach and for each shorter length the nearest: a binary tree, sorted by the bytes
/// that follow, for each hash of four bytes; and the newest position of each hash of two and of three bytes.
/// </summary>
internal sealed class LzxMatchFinder
{
    /// <summary>A match is one number: its length above, its offset below.</summary>
    public const int LengthShift = LzxFormat.MaxWindowBits;

    public const int OffsetMask = (1 << LengthShift) - 1;

    /// <summary>Longest list of matches that a search makes.</summary>
    public const int MaxMatches = LzxFormat.MaxMatch;

    private const int WindowMask = (1 << LzxFormat.MaxWindowBits) - 1;

    /// <summary>The largest offset that a position slot of the window can express.</summary>
    private const int MaxOffset = (1 << LzxFormat.MaxWindowBits) - 1 - LzxFormat.OffsetBias;

    private const int TreeHashBits = 17;

    private const int ShortHashBits = 16;

    /// <summary>2^32 divided by the golden ratio (Knuth's multiplicative hashing).</summary>
    private const uint HashFactor = 0x9E3779B1;

    private const int Nowhere = -1;

    private readonly int _depth;
    private readonly int _niceLength;
    private readonly int[] _roots = new int[1 << TreeHashBits];
    private readonly int[] _threeBytes = new int[1 << ShortHashBits];
    private readonly int[] _twoBytes = new int[1 << ShortHashBits];

    // The smaller and the larger child of each position of the window.
    private readonly int[] _children = new int[2 << LzxFormat.MaxWindowBits];
    private byte[] _window = [];
    private int _end;

    /// <param name="depth">How many nodes of a tree a search visits.</param>
    /// <param name="niceLength">A match of this many bytes ends a search.</param>
    public LzxMatchFinder(int depth, int niceLength)
    {
        _depth = depth;
        _niceLength = niceLength;
    }

    /// <summary>Forgets all positions and turns to other bytes.</summary>
    public void Reset(byte[] window, int end)
    {
        _window = window;
        _end = end;
        _roots.AsSpan().Fill(Nowhere);
        _threeBytes.AsSpan().Fill(Nowhere);
        _twoBytes.AsSpan().Fill(Nowhere);
    }

    /// <summary>Makes positions findable without a search; each position is inserted once, in rising order.</summary>
    [MethodImpl(HotMethod.Options)]
    public void Insert(int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            if (_end - position < sizeof(uint))
            {
                return;
            }

            var next = BinaryPrimitives.ReadUInt32LittleEndian(_window.AsSpan(position));
            _twoBytes[next & 0xFFFF] = position;
            _threeBytes[ShortHash(next)] = position;
            Descend(position, TreeHash(next), best: LzxFormat.MaxMatch, [], 0);
        }
    }

    /// <summary>Lists matches at a position, each longer than the one before it, then inserts the position.</summary>
    /// <param name="position">Where the bytes to be matched stand.</param>
    /// <param name="matches">Receives the matches.</param>
    /// <param name="start">Where their list begins; <see cref="MaxMatches"/> must have room.</param>
    /// <returns>The end of the list.</returns>
    [MethodImpl(HotMethod.Options)]
    public int Find(int position, int[] matches, int start)
    {
        if (_end - position < sizeof(uint))
        {
            return start;
        }

        var next = BinaryPrimitives.ReadUInt32LittleEndian(_window.AsSpan(position));
        var shortHash = ShortHash(next);
        var two = _twoBytes[next & 0xFFFF];
        var three = _threeBytes[shortHash];
        _twoBytes[next & 0xFFFF] = position;
        _threeBytes[shortHash] = position;

        var best = LzxFormat.MinMatch - 1;
        if (two >= 0 && position - two <= MaxOffset)
        {
            best = 2;
            matches[start++] = Match(best, position - two);
        }

        if (three >= 0 && position - three <= MaxOffset && ((BinaryPrimitives.ReadUInt32LittleEndian(_window.AsSpan(three)) ^ next) & 0xFFFFFF) == 0)
        {
            start -= two == three ? 1 : 0;
            best = 3;
            matches[start++] = Match(best, position - three);
        }

        return Descend(position, TreeHash(next), best, matches, start);
    }

    // Walks down the tree of a hash and, on the way, splits it in two below the new root: what sorts before the position, and what after it.
    [MethodImpl(HotMethod.Options)]
    private int Descend(int position, int hash, int best, int[] matches, int found)
    {
        var window = _window;
        var children = _children;
        var maximum = Math.Min(LzxFormat.MaxMatch, _end - position);
        var nice = Math.Min(_niceLength, maximum);
        var oldest = Math.Max(0, position - MaxOffset);
        var smaller = 2 * (position & WindowMask);
        var larger = smaller + 1;
        var smallerLength = 0;
        var largerLength = 0;
        var candidate = _roots[hash];
        _roots[hash] = position;
        for (var depth = _depth; candidate >= oldest && depth > 0; depth--)
        {
            var pair = 2 * (candidate & WindowMask);
            var length = Math.Min(smallerLength, largerLength);
            if (window[candidate + length] == window[position + length])
            {
                length = MatchLength.Extend(window, candidate, position, length + 1, maximum);
                if (length > best)
                {
                    best = length;
                    matches[found++] = Match(length, position - candidate);
                }

                if (length >= nice)
                {
                    children[smaller] = children[pair];
                    children[larger] = children[pair + 1];
                    return found;
                }
            }

            if (window[candidate + length] < window[position + length])
            {
                children[smaller] = candidate;
                smaller = pair + 1;
                smallerLength = length;
                candidate = children[smaller];
            }
            else
            {
                children[larger] = candidate;
                larger = pair;
                largerLength = length;
                candidate = children[larger];
            }
        }

        children[smaller] = Nowhere;
        children[larger] = Nowhere;
        return found;
    }

    private static int Match(int length, int offset) => (length << LengthShift) | offset;

    private static int TreeHash(uint next) => (int)((next * HashFactor) >> (32 - TreeHashBits));

    private static int ShortHash(uint next) => (int)(((next << 8) * HashFactor) >> (32 - ShortHashBits));
}
