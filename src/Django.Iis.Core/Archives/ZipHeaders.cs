using System.Collections.Generic;
using System.IO;

namespace Django.Iis.Core.Archives;

/// <summary>Lays out the records of a zip file, field by field in the order of APPNOTE 4.3.</summary>
internal sealed class ZipHeaders(BinaryWriter output, ZipLimits limits)
{
    /// <summary>APPNOTE 4.3.7.</summary>
    public void WriteLocal(ZipEntry entry)
    {
        var zip64 = HasLargeSize(entry);
        output.Write(ZipFormat.LocalFileHeader);
        WriteCommon(entry, zip64, zip64);
        output.Write((ushort)(zip64 ? 20 : 0));
        output.Write(entry.Name);
        if (zip64)
        {
            output.Write(ZipFormat.Zip64ExtraField);
            output.Write((ushort)16);
            output.Write(entry.Size);
            output.Write(entry.CompressedSize);
        }
    }

    /// <summary>APPNOTE 4.3.12 to 4.3.16: the directory of all entries, and the records that find it.</summary>
    public void WriteDirectory(IReadOnlyList<ZipEntry> entries)
    {
        var start = output.BaseStream.Position;
        foreach (var entry in entries)
        {
            WriteCentral(entry);
        }

        var end = output.BaseStream.Position;
        var zip64 = entries.Count >= limits.Entries || start >= limits.Size || end - start >= limits.Size;
        if (zip64)
        {
            WriteZip64End(entries.Count, start, end);
        }

        output.Write(ZipFormat.EndOfCentralDirectory);
        output.Write((ushort)0); // this disk
        output.Write((ushort)0); // disk of the directory
        var count = zip64 ? ZipFormat.Elsewhere16 : (ushort)entries.Count;
        output.Write(count);
        output.Write(count);
        output.Write(zip64 ? ZipFormat.Elsewhere32 : (uint)(end - start));
        output.Write(zip64 ? ZipFormat.Elsewhere32 : (uint)start);
        output.Write((ushort)0); // comment
    }

    private void WriteCentral(ZipEntry entry)
    {
        var largeSize = HasLargeSize(entry);
        var largeOffset = entry.Offset >= limits.Size;
        var extra = (largeSize ? 16 : 0) + (largeOffset ? 8 : 0);
        output.Write(ZipFormat.CentralFileHeader);
        output.Write(extra > 0 ? ZipFormat.Version45 : ZipFormat.Version20); // made by: MS-DOS file attributes
        WriteCommon(entry, extra > 0, largeSize);
        output.Write((ushort)(extra > 0 ? extra + 4 : 0));
        output.Write((ushort)0); // comment
        output.Write((ushort)0); // disk
        output.Write((ushort)0); // internal attributes
        output.Write(entry.IsFolder ? ZipFormat.FolderAttribute : ZipFormat.FileAttribute);
        output.Write(largeOffset ? ZipFormat.Elsewhere32 : (uint)entry.Offset);
        output.Write(entry.Name);
        if (extra > 0)
        {
            WriteCentralZip64(entry, extra, largeSize, largeOffset);
        }
    }

    /// <summary>APPNOTE 4.5.3: only the values that the header could not hold, in this order.</summary>
    private void WriteCentralZip64(ZipEntry entry, int length, bool largeSize, bool largeOffset)
    {
        output.Write(ZipFormat.Zip64ExtraField);
        output.Write((ushort)length);
        if (largeSize)
        {
            output.Write(entry.Size);
            output.Write(entry.CompressedSize);
        }

        if (largeOffset)
        {
            output.Write(entry.Offset);
        }
    }

    /// <summary>The run of fields that both headers share, from "version needed" to "file name length".</summary>
    private void WriteCommon(ZipEntry entry, bool needsZip64, bool largeSize)
    {
        output.Write(needsZip64 ? ZipFormat.Version45 : ZipFormat.Version20);
        output.Write(ZipFormat.Utf8Names);
        output.Write(entry.Method);
        output.Write(entry.Time.Time);
        output.Write(entry.Time.Date);
        output.Write(entry.Crc);
        output.Write(largeSize ? ZipFormat.Elsewhere32 : (uint)entry.CompressedSize);
        output.Write(largeSize ? ZipFormat.Elsewhere32 : (uint)entry.Size);
        output.Write((ushort)entry.Name.Length);
    }

    private void WriteZip64End(int count, long start, long end)
    {
        const long RecordLength = 44; // of the fields after this one
        output.Write(ZipFormat.Zip64EndOfCentralDirectory);
        output.Write(RecordLength);
        output.Write(ZipFormat.Version45);
        output.Write(ZipFormat.Version45);
        output.Write(0); // this disk
        output.Write(0); // disk of the directory
        output.Write((long)count);
        output.Write((long)count);
        output.Write(end - start);
        output.Write(start);

        output.Write(ZipFormat.Zip64EndLocator);
        output.Write(0); // disk of the record above
        output.Write(end);
        output.Write(1); // disks in total
    }

    private bool HasLargeSize(ZipEntry entry) => entry.Size >= limits.Size || entry.CompressedSize >= limits.Size;
}
