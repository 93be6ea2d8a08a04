using System.Collections.Generic;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>
/// The search tree over the entries of a storage ([MS-CFB] 2.6.4): perfectly balanced, so that it needs no colours.
/// </summary>
internal sealed class DirectoryTree
{
    private readonly uint _first;
    private readonly uint[] _left;
    private readonly uint[] _right;

    /// <param name="count">Entries of the storage.</param>
    /// <param name="first">Number of the first of them in the order of their names; the others follow it.</param>
    public DirectoryTree(int count, uint first)
    {
        _first = first;
        _left = new uint[count];
        _right = new uint[count];
        Top = Link(0, count);
    }

    /// <summary>Number of the entry at the tree's top.</summary>
    public uint Top { get; }

    /// <summary>Orders names as the tree does: the shorter first, then by upper-case UTF-16 code units ([MS-CFB] 2.6.4).</summary>
    public static IComparer<string> NameOrder { get; } = Comparer<string>.Create(static (left, right) =>
        left.Length != right.Length
            ? left.Length.CompareTo(right.Length)
            : string.CompareOrdinal(left.ToUpperInvariant(), right.ToUpperInvariant()));

    public uint LeftOf(int place) => _left[place];

    public uint RightOf(int place) => _right[place];

    private uint Link(int start, int end)
    {
        if (start == end)
        {
            return CompoundFormat.NoStream;
        }

        var middle = start + (end - start) / 2;
        _left[middle] = Link(start, middle);
        _right[middle] = Link(middle + 1, end);
        return _first + (uint)middle;
    }
}
