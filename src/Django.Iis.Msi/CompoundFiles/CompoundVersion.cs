namespace Django.Iis.Msi.CompoundFiles;

/// <summary>What the two versions of the format differ in: the size of a sector and all that follows from it ([MS-CFB] 2.2).</summary>
internal sealed class CompoundVersion
{
    private CompoundVersion(ushort number, ushort sectorShift)
    {
        Number = number;
        SectorShift = sectorShift;
    }

    /// <summary>Sectors of 512 bytes; what every Windows Installer opens, and what is written unless asked otherwise.</summary>
    public static CompoundVersion Three { get; } = new(3, sectorShift: 9);

    /// <summary>Sectors of 4,096 bytes: an eighth of the allocation table for the same content.</summary>
    public static CompoundVersion Four { get; } = new(4, sectorShift: 12);

    /// <summary>Major version in the header.</summary>
    public ushort Number { get; }

    /// <summary>Size of a sector as a power of two, and in bytes.</summary>
    public ushort SectorShift { get; }

    public int SectorSize => 1 << SectorShift;

    /// <summary>Entries of one FAT, mini FAT or DIFAT sector.</summary>
    public int EntriesPerSector => SectorSize / sizeof(uint);

    /// <summary>A DIFAT sector ends with the number of the next one ([MS-CFB] 2.5.1).</summary>
    public int DifatEntriesPerSector => EntriesPerSector - 1;

    public int DirectoryEntriesPerSector => SectorSize / CompoundFormat.DirectoryEntrySize;

    /// <summary>The version of a header; null for a number that the format does not know.</summary>
    public static CompoundVersion? Of(ushort number) => number switch
    {
        3 => Three,
        4 => Four,
        _ => null,
    };

    /// <summary>Sectors that so many bytes fill.</summary>
    public uint SectorsFor(long bytes) => checked((uint)((bytes + SectorSize - 1) >> SectorShift));

    /// <summary>Place of a sector in the file: the header fills as many bytes as one sector ([MS-CFB] 2.2).</summary>
    public long OffsetOf(uint sector) => (sector + 1L) << SectorShift;
}
