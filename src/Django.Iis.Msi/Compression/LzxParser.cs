using System.Runtime.CompilerServices;
using System;
using System.Collections.Generic;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// Divides bytes into blocks and each block into literals and matches, by the cheapest way through it at the prices of the codes that the block would get.
/// Nothing here depends on what other parts of the stream are encoded to, so parts can be parsed at the same time. One parser serves any number of parts,
/// one after the other.
/// </summary>
internal sealed class LzxParser
{
    /// <summary>A block ends no earlier, so that it pays for its codes and a frame has few of them.</summary>
    private const int MinBlockSize = 10_000;

    /// <summary>A block ends here at the latest: the parser keeps a node for each of its bytes.</summary>
    private const int MaxBlockSize = 4 * LzxFormat.FrameSize;

    /// <summary>Numbers in the list of matches of a block of the usual kind; a block of <see cref="MinBlockSize"/> always has room.</summary>
    private const int UsualListLength = 8 * MaxBlockSize;

    private const int ListLength = UsualListLength + MinBlockSize * (LzxMatchFinder.MaxMatches + 1);

    private readonly LzxEffort _effort;
    private readonly LzxMatchFinder _finder;
    private readonly LzxBlockSplitter _splitter = new();
    private readonly LzxPrices _prices = new();
    private readonly LzxCodes _codes = new();
    private readonly LzxNode[] _nodes = new LzxNode[MaxBlockSize + 1];

    // For each byte of the block: how many matches, then these.
    private readonly int[] _matches = new int[ListLength];
    private readonly List<LzxToken> _tokens = [];
    private byte[] _window = [];
    private int _start;
    private int _end;
    private LzxRecentOffsets _recent;

    public LzxParser(LzxEffort effort)
    {
        _effort = effort;
        _finder = new LzxMatchFinder(effort.Depth, effort.NiceLength);
    }

    /// <param name="window">The bytes to parse, behind those that the decoder has before them.</param>
    /// <param name="start">Where they begin; a frame begins there too.</param>
    /// <param name="end">Where they end.</param>
    public IReadOnlyList<LzxBlock> Parse(byte[] window, int start, int end)
    {
        _window = window;
        _start = start;
        _end = end;
        _recent = default;
        _prices.Reset();
        _finder.Reset(window, end);
        _finder.Insert(0, start);

        var blocks = new List<LzxBlock>();
        for (var position = start; position < end;)
        {
            var size = ListMatches(position);
            blocks.AddRange(ParseBlock(position, size));
            position += size;
        }

        return blocks;
    }

    /// <summary>Lists the matches of the block that begins here, as far as it is of one kind.</summary>
    /// <returns>The block's size.</returns>
    [MethodImpl(HotMethod.Options)]
    private int ListMatches(int start)
    {
        _splitter.Reset();
        var limit = Math.Min(_end, start + MaxBlockSize);
        var observed = start;
        var used = 0;
        for (var position = start; position < limit;)
        {
            var size = position - start;
            if (size >= MinBlockSize && (used > UsualListLength || (_end - position >= MinBlockSize && _splitter.IsChanging(size))))
            {
                return size;
            }

            var first = used + 1;
            used = _finder.Find(position, _matches, first);
            _matches[first - 1] = used - first;
            var longest = used == first ? 1 : Math.Min(_matches[used - 1] >> LzxMatchFinder.LengthShift, FrameLeft(position));
            if (position >= observed)
            {
                observed += Observe(position, longest);
            }

            position++;
            if (longest >= _effort.NiceLength)
            {
                var end = Math.Min(limit, position + longest - 1);
                _finder.Insert(position, end);
                _matches.AsSpan(used, end - position).Clear();
                used += end - position;
                position = end;
            }
        }

        return limit - start;
    }

    // As if the longest match were taken at once: near enough to what will be found.
    private int Observe(int position, int longest)
    {
        if (longest < LzxFormat.MinMatch + 1)
        {
            _splitter.AddLiteral(_window[position]);
            return 1;
        }

        _splitter.AddMatch(longest);
        return longest;
    }

    private IEnumerable<LzxBlock> ParseBlock(int start, int size)
    {
        for (var pass = 0; pass < _effort.Passes; pass++)
        {
            FindWay(start, size);
            CollectTokens(start, size);
            _codes.Build(_tokens);
            _prices.Update(_codes);
        }

        if (LzxFrameLimit.IsKept(_tokens, _codes, start - _start))
        {
            _recent = _nodes[size].Recent;
            return [LzxBlock.Of(size, [.. _tokens], _codes)];
        }

        return LiteralBlocks(start, start + size);
    }

    [MethodImpl(HotMethod.Options)]
    private void FindWay(int start, int size)
    {
        var nodes = _nodes;
        for (var place = 1; place <= size; place++)
        {
            nodes[place].Price = int.MaxValue;
        }

        nodes[0].Price = 0;
        nodes[0].Recent = _recent;
        var list = 0;
        for (var place = 0; place < size;)
        {
            var count = _matches[list++];
            var position = start + place;
            Take(place, 1, 0, nodes[place].Price + _prices.Literals[_window[position]]);
            var maximum = Math.Min(Math.Min(LzxFormat.MaxMatch, size - place), FrameLeft(position));
            var longest = 1;
            if (maximum >= LzxFormat.MinMatch)
            {
                longest = Math.Max(TryRecentOffsets(place, position, maximum), TryMatches(place, list, count, maximum));
            }

            list += count;
            place++;
            if (longest >= _effort.NiceLength)
            {
                for (; longest > 1; longest--, place++)
                {
                    list += _matches[list] + 1;
                }
            }

            FixRecentOffsets(place);
        }
    }

    private void FixRecentOffsets(int place)
    {
        ref var node = ref _nodes[place];
        var length = node.Step >> LzxMatchFinder.LengthShift;
        ref var before = ref _nodes[place - length];
        node.Recent = length == 1 ? before.Recent : before.Recent.After(node.Step & LzxMatchFinder.OffsetMask);
    }

    private int TryRecentOffsets(int place, int position, int maximum)
    {
        var recent = _nodes[place].Recent;
        var longest = TryRecentOffset(place, position, 0, recent.First, maximum);
        longest = Math.Max(longest, TryRecentOffset(place, position, 1, recent.Second, maximum));
        return Math.Max(longest, TryRecentOffset(place, position, 2, recent.Third, maximum));
    }

    [MethodImpl(HotMethod.Options)]
    private int TryRecentOffset(int place, int position, int index, int offset, int maximum)
    {
        var window = _window;
        var source = position - offset;
        if (offset == 0 || window[source] != window[position] || window[source + 1] != window[position + 1])
        {
            return 1;
        }

        var longest = MatchLength.Extend(window, source, position, LzxFormat.MinMatch, maximum);
        var price = _nodes[place].Price;
        var row = _prices.Row(index);
        var shortest = longest >= _effort.NiceLength ? longest : LzxFormat.MinMatch;
        for (var length = shortest; length <= longest; length++)
        {
            Take(place, length, index, price + row[length - LzxFormat.MinMatch]);
        }

        return longest;
    }

    [MethodImpl(HotMethod.Options)]
    private int TryMatches(int place, int list, int count, int maximum)
    {
        var length = LzxFormat.MinMatch;
        for (var end = list + count; list < end && length <= maximum; list++)
        {
            var match = _matches[list];
            var longest = Math.Min(match >> LzxMatchFinder.LengthShift, maximum);
            var codedOffset = (match & LzxMatchFinder.OffsetMask) + LzxFormat.OffsetBias;
            var slot = LzxFormat.SlotOf(codedOffset);
            var price = _nodes[place].Price;
            if (slot >= _prices.FirstAlignedSlot)
            {
                price += _prices.Aligned[codedOffset & (LzxFormat.AlignedSymbolCount - 1)];
            }

            var row = _prices.Row(slot);
            length = longest >= _effort.NiceLength ? longest : length;
            for (; length <= longest; length++)
            {
                Take(place, length, codedOffset, price + row[length - LzxFormat.MinMatch]);
            }
        }

        return length - 1;
    }

    private void Take(int place, int length, int codedOffset, int price)
    {
        ref var node = ref _nodes[place + length];
        if (price < node.Price)
        {
            node.Price = price;
            node.Step = (length << LzxMatchFinder.LengthShift) | codedOffset;
        }
    }

    [MethodImpl(HotMethod.Options)]
    private void CollectTokens(int start, int size)
    {
        _tokens.Clear();
        for (var place = size; place > 0;)
        {
            var step = _nodes[place].Step;
            var length = step >> LzxMatchFinder.LengthShift;
            place -= length;
            _tokens.Add(length == 1 ? LzxToken.Literal(_window[start + place]) : LzxToken.Match(length, step & LzxMatchFinder.OffsetMask));
        }

        _tokens.Reverse();
    }

    // One block for each frame, which then takes at most eight bits for each byte, and its codes. The recent offsets stay.
    private List<LzxBlock> LiteralBlocks(int start, int end)
    {
        var blocks = new List<LzxBlock>();
        while (start < end)
        {
            var size = Math.Min(FrameLeft(start), end - start);
            var tokens = new LzxToken[size];
            for (var index = 0; index < size; index++)
            {
                tokens[index] = LzxToken.Literal(_window[start + index]);
            }

            _codes.Build(tokens);
            blocks.Add(LzxBlock.Of(size, tokens, _codes));
            start += size;
        }

        return blocks;
    }

    // No match may reach into the next frame.
    private int FrameLeft(int position) => LzxFormat.FrameSize - (position - _start) % LzxFormat.FrameSize;
}
