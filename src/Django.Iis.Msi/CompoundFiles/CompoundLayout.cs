using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>
/// Where everything in a compound file stands. The parts follow each other without gaps: large streams, mini stream, mini FAT, directory, FAT, DIFAT; so each
/// is one run of sectors, and all sizes are known before the first byte is written.
/// </summary>
internal sealed class CompoundLayout
{
    private CompoundLayout(IReadOnlyList<CompoundStream> streams)
    {
        Streams = streams;
        StartSectors = new uint[streams.Count];
        PlaceStreams();
        MiniStream = Place(MiniStreamSectors);
        MiniFat = Place(SectorsFor((long)MiniSectorCount * sizeof(uint)));
        Directory = Place(SectorsFor((streams.Count + 1L) * CompoundFormat.DirectoryEntrySize));
        (var fatSectors, var difatSectors) = FatSize(SectorCount);
        Fat = Place(fatSectors);
        Difat = Place(difatSectors);
    }

    /// <summary>The streams in the order of the directory.</summary>
    public IReadOnlyList<CompoundStream> Streams { get; }

    /// <summary>First sector of each stream: of the mini stream for small ones.</summary>
    public uint[] StartSectors { get; }

    /// <summary>Mini sectors in use.</summary>
    public uint MiniSectorCount { get; private set; }

    public SectorRun MiniStream { get; }

    public SectorRun MiniFat { get; }

    public SectorRun Directory { get; }

    public SectorRun Fat { get; }

    public SectorRun Difat { get; }

    /// <summary>All sectors after the header.</summary>
    public uint SectorCount { get; private set; }

    /// <summary>Length of the whole file, in bytes.</summary>
    public long FileSize => (SectorCount + 1L) * CompoundFormat.SectorSize;

    /// <summary>Plans a file with these streams.</summary>
    public static CompoundLayout Of(IEnumerable<CompoundStream> streams) =>
        new([.. streams.OrderBy(stream => stream.Name, DirectoryTree.NameOrder)]);

    public static bool IsSmall(CompoundStream stream) => stream.Length < CompoundFormat.MiniStreamCutoff;

    public static uint SectorsFor(long bytes) => UnitsFor(bytes, CompoundFormat.SectorSize);

    public static uint MiniSectorsFor(long bytes) => UnitsFor(bytes, CompoundFormat.MiniSectorSize);

    private uint MiniStreamSectors => SectorsFor((long)MiniSectorCount * CompoundFormat.MiniSectorSize);

    private static uint UnitsFor(long bytes, int unit) => checked((uint)((bytes + unit - 1) / unit));

    private void PlaceStreams()
    {
        for (var index = 0; index < Streams.Count; index++)
        {
            var stream = Streams[index];
            if (stream.Length == 0)
            {
                StartSectors[index] = CompoundFormat.EndOfChain;
            }
            else if (IsSmall(stream))
            {
                StartSectors[index] = MiniSectorCount;
                MiniSectorCount += MiniSectorsFor(stream.Length);
            }
            else
            {
                StartSectors[index] = Place(SectorsFor(stream.Length)).Start;
            }
        }
    }

    private SectorRun Place(uint count)
    {
        var run = new SectorRun(count == 0 ? CompoundFormat.EndOfChain : SectorCount, count);
        SectorCount += count;
        return run;
    }

    // The FAT and the DIFAT have entries for their own sectors too: grow until both hold all.
    private static (uint Fat, uint Difat) FatSize(uint otherSectors)
    {
        var fat = 0u;
        var difat = 0u;
        while (true)
        {
            var neededFat = UnitsFor(otherSectors + fat + difat, CompoundFormat.EntriesPerSector);
            var neededDifat = UnitsFor(Math.Max(0L, (long)neededFat - CompoundFormat.HeaderDifatEntries), CompoundFormat.DifatEntriesPerSector);
            if (neededFat == fat && neededDifat == difat)
            {
                return (fat, difat);
            }

            fat = neededFat;
            difat = neededDifat;
        }
    }
}
