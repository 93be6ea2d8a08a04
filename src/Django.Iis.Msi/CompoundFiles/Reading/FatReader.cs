using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.CompoundFiles.Reading;

/// <summary>Reads the FAT, whose sectors the header and the DIFAT list ([MS-CFB] 2.3, 2.5).</summary>
internal sealed class FatReader
{
    private readonly Stream _file;
    private readonly CompoundHeader _header;
    private readonly CompoundVersion _version;
    private readonly int _sectorCount;

    private FatReader(Stream file, CompoundHeader header)
    {
        _file = file;
        _header = header;
        _version = header.Version;
        _sectorCount = (int)_version.SectorsFor(Math.Max(0, file.Length - _version.SectorSize));
    }

    /// <exception cref="InvalidDataException">The FAT cannot be found or contradicts itself.</exception>
    public static AllocationTable Read(Stream file, CompoundHeader header) => new FatReader(file, header).Read();

    private AllocationTable Read()
    {
        var difatSectors = new List<uint>();
        var fatSectors = ListFatSectors(difatSectors);

        // Sectors that no FAT sector describes belong to nothing: the table ends there.
        var next = new uint[Math.Min(_sectorCount, (long)fatSectors.Count * _version.EntriesPerSector)];
        for (var index = 0; index < fatSectors.Count; index++)
        {
            var first = index * _version.EntriesPerSector;
            ReadEntries(fatSectors[index]).AsSpan(0, Math.Min(_version.EntriesPerSector, next.Length - first)).CopyTo(next.AsSpan(first));
        }

        var table = new AllocationTable(next);
        foreach (var sector in fatSectors.Concat(difatSectors))
        {
            table.Take(sector);
        }

        return table;
    }

    // A header may claim any number of FAT sectors: no more are read than the sectors of this file need.
    private IReadOnlyList<uint> ListFatSectors(List<uint> difatSectors)
    {
        var needed = (_sectorCount + _version.EntriesPerSector - 1) / _version.EntriesPerSector;
        var wanted = (int)Math.Min(_header.FatSectors, (uint)needed);
        var sectors = _header.Difat.Take(wanted).ToList();
        for (var difat = _header.DifatStart; sectors.Count < wanted;)
        {
            difatSectors.Add(difat);
            var entries = ReadEntries(difat);
            sectors.AddRange(entries.Take(Math.Min(_version.DifatEntriesPerSector, wanted - sectors.Count)));
            difat = entries[entries.Length - 1];
        }

        return sectors;
    }

    private uint[] ReadEntries(uint sector)
    {
        var bytes = new byte[_version.SectorSize];
        if (sector >= _sectorCount)
        {
            throw new InvalidDataException("its allocation table leads out of the file.");
        }

        _file.Position = _version.OffsetOf(sector);
        if (_file.ReadUpTo(bytes) < bytes.Length)
        {
            throw new InvalidDataException("its allocation table is cut off.");
        }

        return SectorNumbers.Parse(bytes);
    }
}
