using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>Lays out the bytes of a compound file ([MS-CFB]) with one storage, from its first to its last.</summary>
internal sealed class CompoundFileWriter
{
    private readonly BinaryWriter _writer;
    private readonly CompoundLayout _layout;
    private readonly Guid _classId;

    private CompoundFileWriter(BinaryWriter writer, CompoundLayout layout, Guid classId)
    {
        _writer = writer;
        _layout = layout;
        _classId = classId;
    }

    /// <param name="output">Receives the file at its position.</param>
    /// <param name="classId">CLSID of the root storage.</param>
    /// <param name="layout">The content and its places.</param>
    public static void Write(Stream output, Guid classId, CompoundLayout layout)
    {
        using var writer = new BinaryWriter(output, Encoding.Unicode, leaveOpen: true);
        new CompoundFileWriter(writer, layout, classId).Write();
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
        const uint NotUsedInVersion3 = 0;
        _writer.Write(CompoundFormat.Signature);
        _writer.Write(Guid.Empty.ToByteArray());
        _writer.Write(CompoundFormat.MinorVersion);
        _writer.Write(CompoundFormat.MajorVersion);
        _writer.Write(CompoundFormat.LittleEndian);
        _writer.Write(CompoundFormat.SectorShift);
        _writer.Write(CompoundFormat.MiniSectorShift);
        WriteZeros(6);
        _writer.Write(NotUsedInVersion3); // number of directory sectors
        _writer.Write(_layout.Fat.Count);
        _writer.Write(_layout.Directory.Start);
        _writer.Write(0u); // transaction signature
        _writer.Write(CompoundFormat.MiniStreamCutoff);
        _writer.Write(_layout.MiniFat.Start);
        _writer.Write(_layout.MiniFat.Count);
        _writer.Write(_layout.Difat.Start);
        _writer.Write(_layout.Difat.Count);
        WriteDifatEntries(first: 0, CompoundFormat.HeaderDifatEntries);
    }

    private void WriteLargeStreams()
    {
        foreach (var stream in _layout.Streams.Where(stream => !CompoundLayout.IsSmall(stream)))
        {
            WriteContent(stream, CompoundFormat.SectorSize);
        }
    }

    private void WriteMiniStream()
    {
        foreach (var stream in _layout.Streams.Where(CompoundLayout.IsSmall))
        {
            WriteContent(stream, CompoundFormat.MiniSectorSize);
        }

        WritePadding((long)_layout.MiniSectorCount * CompoundFormat.MiniSectorSize, CompoundFormat.SectorSize);
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

        WriteFreeEntries(_layout.MiniFat.Count * CompoundFormat.EntriesPerSector - _layout.MiniSectorCount);
    }

    // [MS-CFB] 2.6
    private void WriteDirectory()
    {
        var tree = new DirectoryTree(_layout.Streams.Count);
        var miniStreamSize = (long)_layout.MiniSectorCount * CompoundFormat.MiniSectorSize;
        WriteEntry(new DirectoryEntry(
            CompoundFormat.RootName,
            CompoundFormat.TypeRoot,
            _classId,
            CompoundFormat.NoStream,
            CompoundFormat.NoStream,
            tree.Top,
            _layout.MiniStream.Start,
            miniStreamSize));
        for (var place = 0; place < _layout.Streams.Count; place++)
        {
            var stream = _layout.Streams[place];
            WriteEntry(new DirectoryEntry(
                stream.Name,
                CompoundFormat.TypeStream,
                Guid.Empty,
                tree.LeftOf(place),
                tree.RightOf(place),
                CompoundFormat.NoStream,
                _layout.StartSectors[place],
                stream.Length));
        }

        var used = (uint)_layout.Streams.Count + 1;
        for (var entry = used; entry < _layout.Directory.Count * CompoundFormat.DirectoryEntriesPerSector; entry++)
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
            WriteChain(CompoundLayout.SectorsFor(stream.Length), ref next);
        }

        WriteChain(_layout.MiniStream.Count, ref next);
        WriteChain(_layout.MiniFat.Count, ref next);
        WriteChain(_layout.Directory.Count, ref next);
        WriteEntries(CompoundFormat.FatSector, _layout.Fat.Count);
        WriteEntries(CompoundFormat.DifatSector, _layout.Difat.Count);
        WriteFreeEntries(_layout.Fat.Count * CompoundFormat.EntriesPerSector - _layout.SectorCount);
    }

    // [MS-CFB] 2.5
    private void WriteDifat()
    {
        for (var sector = 0u; sector < _layout.Difat.Count; sector++)
        {
            WriteDifatEntries(CompoundFormat.HeaderDifatEntries + sector * CompoundFormat.DifatEntriesPerSector, CompoundFormat.DifatEntriesPerSector);
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
