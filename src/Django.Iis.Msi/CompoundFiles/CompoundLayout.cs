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
    private readonly DirectoryEntry[] _entries;

    private CompoundLayout(IReadOnlyList<PlannedEntry> entries, CompoundVersion version)
    {
        Version = version;
        Streams = [.. entries.Select(planned => planned.Content).OfType<CompoundStream>()];
        _entries = [.. entries.Select(PlaceContent)];
        MiniStream = Place(version.SectorsFor(MiniStreamSize));
        _entries[0] = _entries[0] with { StartSector = MiniStream.Start, Size = MiniStreamSize };
        MiniFat = Place(version.SectorsFor((long)MiniSectorCount * sizeof(uint)));
        Directory = Place(version.SectorsFor((long)_entries.Length * CompoundFormat.DirectoryEntrySize));
        (var fatSectors, var difatSectors) = FatSize();
        Fat = Place(fatSectors);
        Difat = Place(difatSectors);
    }

    public CompoundVersion Version { get; }

    /// <summary>The streams in the order of the directory.</summary>
    public IReadOnlyList<CompoundStream> Streams { get; }

    /// <summary>The directory's entries by their numbers.</summary>
    public IReadOnlyList<DirectoryEntry> Entries => _entries;

    /// <summary>Mini sectors in use.</summary>
    public uint MiniSectorCount { get; private set; }

    public long MiniStreamSize => (long)MiniSectorCount * CompoundFormat.MiniSectorSize;

    public SectorRun MiniStream { get; }

    public SectorRun MiniFat { get; }

    public SectorRun Directory { get; }

    public SectorRun Fat { get; }

    public SectorRun Difat { get; }

    /// <summary>All sectors after the header.</summary>
    public uint SectorCount { get; private set; }

    /// <summary>Length of the whole file, in bytes.</summary>
    public long FileSize => Version.OffsetOf(SectorCount);

    /// <summary>Plans a file of version 3, which every Windows Installer opens.</summary>
    public static CompoundLayout Of(CompoundStorage root) => Of(root, CompoundVersion.Three);

    /// <summary>Plans a file.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">A stream is too large for Windows Installer (DJIIS1620).</exception>
    public static CompoundLayout Of(CompoundStorage root, CompoundVersion version) => new(DirectoryPlan.Of(root).Entries, version);

    public static bool IsSmall(CompoundStream stream) => stream.Length < CompoundFormat.MiniStreamCutoff;

    public static uint MiniSectorsFor(long bytes) => (uint)((bytes + CompoundFormat.MiniSectorSize - 1) >> CompoundFormat.MiniSectorShift);

    private DirectoryEntry PlaceContent(PlannedEntry planned) => planned.Content is { } content
        ? planned.Entry with { StartSector = PlaceStream(content) }
        : planned.Entry;

    private uint PlaceStream(CompoundStream stream)
    {
        if (stream.Length > CompoundFormat.MaxFileSize)
        {
            throw ReadingDiagnostics.StreamTooLarge.Create(stream.Name, stream.Length, CompoundFormat.MaxFileSize);
        }

        if (!IsSmall(stream))
        {
            return Place(Version.SectorsFor(stream.Length)).Start;
        }

        var start = stream.Length == 0 ? CompoundFormat.EndOfChain : MiniSectorCount;
        MiniSectorCount += MiniSectorsFor(stream.Length);
        return start;
    }

    private SectorRun Place(uint count)
    {
        var run = new SectorRun(count == 0 ? CompoundFormat.EndOfChain : SectorCount, count);
        SectorCount += count;
        return run;
    }

    // The FAT and the DIFAT have entries for their own sectors too: grow until both hold all.
    private (uint Fat, uint Difat) FatSize()
    {
        var fat = 0u;
        var difat = 0u;
        while (true)
        {
            var neededFat = UnitsFor(SectorCount + fat + difat, Version.EntriesPerSector);
            var neededDifat = UnitsFor(Math.Max(0L, (long)neededFat - CompoundFormat.HeaderDifatEntries), Version.DifatEntriesPerSector);
            if (neededFat == fat && neededDifat == difat)
            {
                return (fat, difat);
            }

            fat = neededFat;
            difat = neededDifat;
        }
    }

    private static uint UnitsFor(long count, int perUnit) => checked((uint)((count + perUnit - 1) / perUnit));
}
