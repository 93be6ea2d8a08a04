using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Django.Iis.Msi.Archives;

namespace Django.Iis.Msi.Cabinets;

/// <summary>Lays out a cabinet ([MS-CAB] 2) of one folder: its data first, as it is compressed, then the header before it, when all sizes are known.</summary>
internal static class CabinetWriter
{
    /// <param name="output">Empty, seekable; the cabinet stands at its beginning.</param>
    /// <param name="files">In the order that they shall have in the cabinet.</param>
    /// <param name="compressor">How to compress.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What was learnt of each file.</returns>
    public static IReadOnlyList<PackedFile> Write(
        Stream output,
        IReadOnlyList<CabinetFile> files,
        FolderCompressor compressor,
        CancellationToken cancellationToken)
    {
        using var reader = new PayloadReader(files);
        var dataOffset = DataOffset(files);
        output.Position = dataOffset;
        var blockCount = 0;
        foreach (var block in compressor.Compress(reader, cancellationToken))
        {
            output.Write(block, 0, block.Length);
            blockCount++;
        }

        var size = output.Position;
        output.Position = 0;
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        WriteHeader(writer, checked((uint)size), checked((ushort)files.Count));
        WriteFolder(writer, dataOffset, checked((ushort)blockCount), compressor.TypeCode);
        WriteFiles(writer, reader.Packed);
        return reader.Packed;
    }

    private static uint DataOffset(IReadOnlyList<CabinetFile> files) =>
        checked((uint)(CabinetFormat.HeaderSize + CabinetFormat.FolderSize + files.Sum(file => CabinetFormat.FileSize + NameBytes(file).Length)));

    // [MS-CAB] 2.1: CFHEADER
    private static void WriteHeader(BinaryWriter writer, uint size, ushort fileCount)
    {
        const uint Reserved = 0;
        const ushort NoFlags = 0;
        writer.Write(CabinetFormat.Signature);
        writer.Write(Reserved);
        writer.Write(size);
        writer.Write(Reserved);
        writer.Write((uint)(CabinetFormat.HeaderSize + CabinetFormat.FolderSize)); // coffFiles
        writer.Write(Reserved);
        writer.Write(CabinetFormat.VersionMinor);
        writer.Write(CabinetFormat.VersionMajor);
        writer.Write((ushort)1); // cFolders
        writer.Write(fileCount);
        writer.Write(NoFlags);
        writer.Write((ushort)0); // setID
        writer.Write((ushort)0); // iCabinet
    }

    // [MS-CAB] 2.2: CFFOLDER
    private static void WriteFolder(BinaryWriter writer, uint dataOffset, ushort blockCount, ushort typeCode)
    {
        writer.Write(dataOffset);
        writer.Write(blockCount);
        writer.Write(typeCode);
    }

    // [MS-CAB] 2.3: CFFILE
    private static void WriteFiles(BinaryWriter writer, IReadOnlyList<PackedFile> files)
    {
        var offset = 0u;
        foreach (var packed in files)
        {
            var size = checked((uint)packed.File.Size);
            var time = DosTime.Of(ContentTime.Of(packed.Sha256));
            writer.Write(size);
            writer.Write(offset);
            writer.Write((ushort)0); // iFolder
            writer.Write(time.Date);
            writer.Write(time.Time);
            writer.Write(Attributes(packed.File.Name));
            writer.Write(NameBytes(packed.File));
            offset = checked(offset + size);
        }
    }

    private static ushort Attributes(string name)
    {
        var isAscii = name.All(character => character < 0x80);
        return (ushort)(CabinetFormat.AttributeArchive | (isAscii ? 0 : CabinetFormat.AttributeNameIsUtf8));
    }

    private static byte[] NameBytes(CabinetFile file) => Encoding.UTF8.GetBytes(file.Name + '\0');
}
