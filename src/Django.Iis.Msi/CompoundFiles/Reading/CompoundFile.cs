using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.CompoundFiles.Reading;

/// <summary>
/// Reads a compound file ([MS-CFB]) of either version. Its structure is read and checked at once: every chain lies inside the file, none loops, and no two share
/// a sector, so time and memory are bounded by the file's own size. The streams' content is read when it is asked for.
/// </summary>
internal sealed class CompoundFile
{
    /// <summary>Windows Installer opens at most half of this; what is larger is something else.</summary>
    private const long MaxFileSize = 0x1_0000_0000;

    private readonly PackageSource _source;
    private readonly CompoundVersion _version;
    private readonly long _fileLength;
    private readonly AllocationTable _sectors;
    private readonly DirectoryReader _directory;
    private readonly DirectoryEntry _root;
    private readonly IReadOnlyList<SectorRun> _miniStream;
    private readonly AllocationTable _miniSectors;

    private CompoundFile(PackageSource source, Stream file)
    {
        _source = source;
        _fileLength = file.Length;
        var header = CompoundHeader.Read(file);
        _version = header.Version;
        _sectors = FatReader.Read(file, header);
        _directory = DirectoryReader.Open(OpenWhole(file, _sectors.FollowToEnd(header.DirectoryStart)), _version);
        _root = _directory.ReadRoot();
        _miniStream = FollowInFile(_root.StartSector, CheckedLength(_root));
        _miniSectors = ReadMiniFat(OpenWhole(file, _sectors.Follow(header.MiniFatStart, header.MiniFatSectors)));
    }

    /// <summary>The storages and streams of a file.</summary>
    /// <exception cref="InvalidDataException">The file contradicts the format.</exception>
    public static CompoundStorage Read(PackageSource source)
    {
        using var file = source.Open();
        if (file.Length > MaxFileSize)
        {
            throw new InvalidDataException("it is larger than any package that Windows Installer opens.");
        }

        var compound = new CompoundFile(source, file);
        return compound._directory.ReadStorage(compound._root, compound.ToStream);
    }

    // [MS-CFB] 2.4: one entry for each mini sector; the mini stream need not fill its last one.
    private AllocationTable ReadMiniFat(Stream content)
    {
        var count = Math.Min(content.Length / sizeof(uint), (_root.Size + CompoundFormat.MiniSectorSize - 1) / CompoundFormat.MiniSectorSize);
        var bytes = new byte[count * sizeof(uint)];
        if (content.ReadUpTo(bytes) < bytes.Length)
        {
            throw new InvalidDataException("its mini FAT is cut off.");
        }

        return new AllocationTable(SectorNumbers.Parse(bytes));
    }

    private CompoundStream ToStream(DirectoryEntry entry)
    {
        var length = CheckedLength(entry);
        if (length >= CompoundFormat.MiniStreamCutoff)
        {
            var runs = FollowInFile(entry.StartSector, length);
            return new CompoundStream(entry.Name, length, () => Open(runs, length));
        }

        var miniRuns = FollowInMiniStream(entry.StartSector, length);
        return new CompoundStream(entry.Name, length, () => OpenSmall(miniRuns, length));
    }

    private static long CheckedLength(DirectoryEntry entry) => entry.Size is >= 0 and <= MaxFileSize
        ? entry.Size
        : throw new InvalidDataException("one of its streams has an impossible length.");

    private IReadOnlyList<SectorRun> FollowInFile(uint start, long length)
    {
        var runs = _sectors.Follow(start, _version.SectorsFor(length));
        if (length > 0 && _version.OffsetOf(LastOf(runs)) + (length - 1) % _version.SectorSize >= _fileLength)
        {
            throw new InvalidDataException("it ends in the middle of a stream.");
        }

        return runs;
    }

    private IReadOnlyList<SectorRun> FollowInMiniStream(uint start, long length)
    {
        var runs = _miniSectors.Follow(start, CompoundLayout.MiniSectorsFor(length));
        if (length > 0 && MiniOffsetOf(LastOf(runs)) + (length - 1) % CompoundFormat.MiniSectorSize >= _root.Size)
        {
            throw new InvalidDataException("its mini stream ends in the middle of a stream.");
        }

        return runs;
    }

    private static uint LastOf(IReadOnlyList<SectorRun> runs)
    {
        var last = runs[runs.Count - 1];
        return last.Start + last.Count - 1;
    }

    private Stream OpenWhole(Stream file, IReadOnlyList<SectorRun> runs)
    {
        var length = 0L;
        foreach (var run in runs)
        {
            length += (long)run.Count * _version.SectorSize;
        }

        return new ChainStream(new SharedStream(file), _version.OffsetOf, _version.SectorSize, runs, length);
    }

    private Stream Open(IReadOnlyList<SectorRun> runs, long length) =>
        new ChainStream(_source.Open(), _version.OffsetOf, _version.SectorSize, runs, length);

    private Stream OpenSmall(IReadOnlyList<SectorRun> miniRuns, long length) =>
        new ChainStream(Open(_miniStream, _root.Size), MiniOffsetOf, CompoundFormat.MiniSectorSize, miniRuns, length);

    private static long MiniOffsetOf(uint miniSector) => (long)miniSector << CompoundFormat.MiniSectorShift;
}
