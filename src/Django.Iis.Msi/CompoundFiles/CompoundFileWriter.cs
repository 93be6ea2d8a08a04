using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>Lays out the bytes of a compound file ([MS-CFB]) from its first to its last.</summary>
internal sealed class CompoundFileWriter
{
    /// <summary>What is defined of the header; it fills a sector ([MS-CFB] 2.2).</summary>
    private const int HeaderSize = 512;

    private readonly BinaryWriter _writer;
    private readonly CompoundLayout _layout;
    private readonly CompoundVersion _version;

    private CompoundFileWriter(BinaryWriter writer, CompoundLayout layout)
    {
        _writer = writer;
        _layout = layout;
        _version = layout.Version;
    }

    /// <param name="output">Receives the file at its position.</param>
    /// <param name="layout">The content and its places.</param>
    public static void Write(Stream output, CompoundLayout layout)
    {
        using var writer = new BinaryWriter(output, Encoding.Unicode, leaveOpen: true);
        new CompoundFileWriter(writer, layout).Write();
    }

    private void Write()
    {
        WriteHeader();
        WriteLargeStreams();
        WriteMiniStream();
        WriteMiniFat();
        WriteDirectory();
        WriteFat();
        WriteDifat();
    }

    // [MS-CFB] 2.2
    private void WriteHeader()
    {
        // Version 3 must leave it empty.
        var directorySectors = _version == CompoundVersion.Three ? 0 : _layout.Directory.Count;
        _writer.Write(CompoundFormat.Signature);
        _writer.Write(Guid.Empty.ToByteArray());
        _writer.Write(CompoundFormat.MinorVersion);
        _writer.Write(_version.Number);
        _writer.Write(CompoundFormat.LittleEndian);
        _writer.Write(_version.SectorShift);
        _writer.Write(CompoundFormat.MiniSectorShift);
        WriteZeros(6);
        _writer.Write(directorySectors);
        _writer.Write(_layout.Fat.Count);
        _writer.Write(_layout.Directory.Start);
        _writer.Write(0u); // transaction signature
        _writer.Write(CompoundFormat.MiniStreamCutoff);
        _writer.Write(_layout.MiniFat.Start);
        _writer.Write(_layout.MiniFat.Count);
        _writer.Write(_layout.Difat.Start);
        _writer.Write(_layout.Difat.Count);
        WriteDifatEntries(first: 0, CompoundFormat.HeaderDifatEntries);
        WritePadding(HeaderSize, _version.SectorSize);
    }

    private void WriteLargeStreams()
    {
        foreach (var stream in _layout.Streams.Where(stream => !CompoundLayout.IsSmall(stream)))
        {
            WriteContent(stream, _version.SectorSize);
        }
    }

    private void WriteMiniStream()
    {
        foreach (var stream in _layout.Streams.Where(CompoundLayout.IsSmall))
        {
            WriteContent(stream, CompoundFormat.MiniSectorSize);
        }

        WritePadding(_layout.MiniStreamSize, _version.SectorSize);
    }

    private void WriteContent(CompoundStream stream, int unit)
    {
        using (var content = stream.Open())
        {
            content.CopyTo(_writer.BaseStream);
        }

        WritePadding(stream.Length, unit);
    }

    // [MS-CFB] 2.4
    private void WriteMiniFat()
    {
        var next = 0u;
        foreach (var stream in _layout.Streams.Where(CompoundLayout.IsSmall))
        {
            WriteChain(CompoundLayout.MiniSectorsFor(stream.Length), ref next);
        }

        WriteFreeEntries(_layout.MiniFat.Count * (uint)_version.EntriesPerSector - _layout.MiniSectorCount);
    }

    // [MS-CFB] 2.6
    private void WriteDirectory()
    {
        foreach (var entry in _layout.Entries)
        {
            WriteEntry(entry);
        }

        var places = _layout.Directory.Count * _version.DirectoryEntriesPerSector;
        for (var unused = places - _layout.Entries.Count; unused > 0; unused--)
        {
            WriteUnusedEntry();
        }
    }

    // [MS-CFB] 2.6.1
    private void WriteEntry(DirectoryEntry entry)
    {
        const int TimesSize = 16;
        var name = Encoding.Unicode.GetBytes(entry.Name + '\0');
        _writer.Write(name);
        WriteZeros(CompoundFormat.DirectoryNameSize - name.Length);
        _writer.Write((ushort)name.Length);
        _writer.Write(entry.Type);
        _writer.Write(CompoundFormat.Black);
        _writer.Write(entry.Left);
        _writer.Write(entry.Right);
        _writer.Write(entry.Child);
        _writer.Write(entry.ClassId.ToByteArray());
        _writer.Write(0u); // state bits
        WriteZeros(TimesSize);
        _writer.Write(entry.StartSector);
        _writer.Write(entry.Size);
    }

    // [MS-CFB] 2.6.3
    private void WriteUnusedEntry()
    {
        const int BytesBeforeSiblings = CompoundFormat.DirectoryNameSize + 4;
        WriteZeros(BytesBeforeSiblings);
        WriteFreeEntries(3);
        WriteZeros(CompoundFormat.DirectoryEntrySize - BytesBeforeSiblings - 3 * sizeof(uint));
    }

    // [MS-CFB] 2.3
    private void WriteFat()
    {
        var next = 0u;
        foreach (var stream in _layout.Streams.Where(stream => !CompoundLayout.IsSmall(stream)))
        {
            WriteChain(_version.SectorsFor(stream.Length), ref next);
        }

        WriteChain(_layout.MiniStream.Count, ref next);
        WriteChain(_layout.MiniFat.Count, ref next);
        WriteChain(_layout.Directory.Count, ref next);
        WriteEntries(CompoundFormat.FatSector, _layout.Fat.Count);
        WriteEntries(CompoundFormat.DifatSector, _layout.Difat.Count);
        WriteFreeEntries(_layout.Fat.Count * (uint)_version.EntriesPerSector - _layout.SectorCount);
    }

    // [MS-CFB] 2.5
    private void WriteDifat()
    {
        for (var sector = 0u; sector < _layout.Difat.Count; sector++)
        {
            WriteDifatEntries(CompoundFormat.HeaderDifatEntries + sector * (uint)_version.DifatEntriesPerSector, _version.DifatEntriesPerSector);
            var isLast = sector + 1 == _layout.Difat.Count;
            _writer.Write(isLast ? CompoundFormat.EndOfChain : _layout.Difat.Start + sector + 1);
        }
    }

    private void WriteDifatEntries(uint first, int count)
    {
        for (var entry = first; entry < first + count; entry++)
        {
            _writer.Write(entry < _layout.Fat.Count ? _layout.Fat.Start + entry : CompoundFormat.FreeSector);
        }
    }

    private void WriteChain(uint count, ref uint next)
    {
        for (; count > 1; count--)
        {
            _writer.Write(++next);
        }

        if (count == 1)
        {
            next++;
            _writer.Write(CompoundFormat.EndOfChain);
        }
    }

    private void WriteFreeEntries(uint count) => WriteEntries(CompoundFormat.FreeSector, count);

    private void WriteEntries(uint value, uint count)
    {
        for (; count > 0; count--)
        {
            _writer.Write(value);
        }
    }

    private void WritePadding(long length, int unit) => WriteZeros((int)(-length & (unit - 1)));

    private void WriteZeros(int count) => _writer.Write(new byte[count]);
}
