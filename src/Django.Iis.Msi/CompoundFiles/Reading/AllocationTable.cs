using System.Collections;
using System.Collections.Generic;
using System.IO;

namespace Django.Iis.Msi.CompoundFiles.Reading;

/// <summary>
/// The FAT or the mini FAT as an array: the entry of a sector is the number of the next one in its chain ([MS-CFB] 2.3). Each sector is given out once, so that
/// chains neither loop nor share sectors, and following all of them takes no more steps than there are sectors.
/// </summary>
internal sealed class AllocationTable
{
    private readonly IReadOnlyList<uint> _next;
    private readonly BitArray _taken;

    /// <param name="next">One entry for each sector that exists.</param>
    public AllocationTable(IReadOnlyList<uint> next)
    {
        _next = next;
        _taken = new BitArray(next.Count);
    }

    /// <summary>Marks a sector that belongs to no chain, such as one of the FAT itself.</summary>
    /// <exception cref="InvalidDataException">It does not exist or has a use already.</exception>
    public void Take(uint sector)
    {
        if (sector >= _next.Count)
        {
            throw new InvalidDataException("a chain of sectors leads out of the file.");
        }

        if (_taken[(int)sector])
        {
            throw new InvalidDataException("a chain of sectors loops, or two have a sector in common.");
        }

        _taken[(int)sector] = true;
    }

    /// <summary>The first sectors of a chain.</summary>
    /// <exception cref="InvalidDataException">The chain is shorter, or damaged.</exception>
    public IReadOnlyList<SectorRun> Follow(uint start, uint count)
    {
        var runs = new List<SectorRun>();
        var sector = start;
        for (var left = count; left > 0; left--)
        {
            if (sector == CompoundFormat.EndOfChain)
            {
                throw new InvalidDataException("a chain of sectors ends too early.");
            }

            Take(sector);
            Append(runs, sector);
            sector = _next[(int)sector];
        }

        return runs;
    }

    /// <summary>All sectors of a chain, for content whose length is stated nowhere.</summary>
    /// <exception cref="InvalidDataException">The chain is damaged.</exception>
    public IReadOnlyList<SectorRun> FollowToEnd(uint start)
    {
        var runs = new List<SectorRun>();
        for (var sector = start; sector != CompoundFormat.EndOfChain; sector = _next[(int)sector])
        {
            Take(sector);
            Append(runs, sector);
        }

        return runs;
    }

    private static void Append(List<SectorRun> runs, uint sector)
    {
        if (runs.Count > 0 && runs[runs.Count - 1] is var last && last.Start + last.Count == sector)
        {
            runs[runs.Count - 1] = last with { Count = last.Count + 1 };
        }
        else
        {
            runs.Add(new SectorRun(sector, 1));
        }
    }
}
