using System.Runtime.CompilerServices;
using System;
using System.Buffers.Binary;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// Finds earlier occurrences of the bytes at a position: chains of the positions whose next four bytes share a hash, newest first,
/// and, for matches of just three bytes, the newest position only.
/// </summary>
internal sealed class MatchFinder
{
    private const int HashBits = 15;

    /// <summary>2^32 divided by the golden ratio: spreads neighbouring values over the table (Knuth's multiplicative hashing).</summary>
    private const uint HashFactor = 0x9E3779B1;

    private const int PreviousMask = DeflateFormat.WindowSize - 1;

    /// <summary>A three-byte match from further away, in bytes, costs more bits than three literals.</summary>
    private const int FarthestShortMatch = 4096;

    private const int Nowhere = -1;

    private readonly int[] _heads = new int[1 << HashBits];
    private readonly int[] _shortHeads = new int[1 << HashBits];
    private readonly int[] _previous = new int[DeflateFormat.WindowSize];
    private byte[] _window = [];
    private int _end;

    /// <summary>Length of the match that <see cref="Find"/> found, in bytes.</summary>
    public int Length { get; private set; }

    /// <summary>How far back the match lies, in bytes.</summary>
    public int Distance { get; private set; }

    /// <summary>Forgets all positions and turns to other bytes.</summary>
    public void Reset(byte[] window, int end)
    {
        _window = window;
        _end = end;
        Fill(_heads);
        Fill(_shortHeads);
    }

    /// <summary>Makes the positions findable; each position is inserted once, in rising order.</summary>
    [MethodImpl(HotMethod.Options)]
    public void Insert(int start, int end)
    {
        var last = Math.Min(end, _end - sizeof(uint) + 1);
        for (var position = start; position < last; position++)
        {
            var next = Read32(_window, position);
            Link(position, Hash(next), ShortHash(next));
        }
    }

    /// <summary>Looks for a match longer than <paramref name="minimum"/> bytes, then inserts the position.</summary>
    /// <param name="position">Where the bytes to be matched stand.</param>
    /// <param name="maximum">Longest match of use, in bytes.</param>
    /// <param name="minimum">A match of this length or less is of no use.</param>
    /// <param name="chainLength">How many candidates to compare.</param>
    /// <param name="niceLength">A match of this length ends the search.</param>
    [MethodImpl(HotMethod.Options)]
    public bool Find(int position, int maximum, int minimum, int chainLength, int niceLength)
    {
        if (position + sizeof(uint) > _end)
        {
            return false;
        }

        var next = Read32(_window, position);
        var hash = Hash(next);
        var shortHash = ShortHash(next);
        var found = false;
        if (maximum > minimum)
        {
            Length = minimum;
            found = minimum < DeflateFormat.MinMatch && FindShort(position, maximum, next, _shortHeads[shortHash]);
            found |= FindInChain(position, maximum, next, _heads[hash], chainLength, niceLength);
        }

        Link(position, hash, shortHash);
        return found;
    }

    private bool FindShort(int position, int maximum, uint next, int candidate)
    {
        if (maximum < DeflateFormat.MinMatch
            || candidate < Math.Max(0, position - FarthestShortMatch)
            || ((Read32(_window, candidate) ^ next) & 0xFFFFFF) != 0)
        {
            return false;
        }

        Length = DeflateFormat.MinMatch;
        Distance = position - candidate;
        return true;
    }

    [MethodImpl(HotMethod.Options)]
    private bool FindInChain(int position, int maximum, uint next, int candidate, int chainLength, int niceLength)
    {
        var window = _window;
        var previous = _previous;
        var oldest = Math.Max(0, position - DeflateFormat.WindowSize + 1);
        var best = Length;
        var distance = 0;
        for (; candidate >= oldest && best < maximum && chainLength > 0; chainLength--)
        {
            if (window[candidate + best] == window[position + best] && Read32(window, candidate) == next)
            {
                var length = MatchLength.Extend(window, candidate, position, Math.Min(sizeof(uint), maximum), maximum);
                if (length > best)
                {
                    best = length;
                    distance = position - candidate;
                    if (length >= niceLength)
                    {
                        break;
                    }
                }
            }

            candidate = previous[candidate & PreviousMask];
        }

        if (distance == 0)
        {
            return false;
        }

        Length = best;
        Distance = distance;
        return true;
    }

    private void Link(int position, int hash, int shortHash)
    {
        _previous[position & PreviousMask] = _heads[hash];
        _heads[hash] = position;
        _shortHeads[shortHash] = position;
    }

    private static int Hash(uint next) => (int)((next * HashFactor) >> (32 - HashBits));

    private static int ShortHash(uint next) => Hash(next << 8);

    // Little-endian on every processor: the hash, and so the output, must not differ.
    private static uint Read32(byte[] bytes, int start) => BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(bytes, start, sizeof(uint)));

    private static void Fill(int[] heads) => heads.AsSpan().Fill(Nowhere);
}
