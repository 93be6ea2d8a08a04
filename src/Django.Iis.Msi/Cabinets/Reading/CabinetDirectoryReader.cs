using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Msi.Archives;
using Django.Iis.Msi.Encodings;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>Reads the header, the folders and the files of a cabinet ([MS-CAB] 2.1 to 2.3).</summary>
internal sealed class CabinetDirectoryReader
{
    /// <summary>Bytes of a name with its terminator ([MS-CAB] 2.3: szName).</summary>
    private const int MaxNameLength = 256;

    private readonly Stream _cabinet;
    private readonly BinaryReader _reader;

    private CabinetDirectoryReader(Stream cabinet)
    {
        _cabinet = cabinet;
        _reader = new BinaryReader(cabinet, Encoding.UTF8, leaveOpen: true);
    }

    /// <exception cref="InvalidDataException">The cabinet contradicts the format.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    /// <exception cref="UnsupportedCabinetException">It is of a kind that is not read here.</exception>
    public static CabinetDirectory Read(Stream cabinet)
    {
        var reader = new CabinetDirectoryReader(cabinet);
        cabinet.Position = 0;
        return reader.Read();
    }

    private CabinetDirectory Read()
    {
        if (_reader.ReadUInt32() != CabinetFormat.Signature)
        {
            throw new InvalidDataException("it does not begin as a cabinet.");
        }

        _reader.ReadUInt32(); // reserved
        var size = _reader.ReadUInt32();
        _reader.ReadUInt32(); // reserved
        var filesOffset = _reader.ReadUInt32();
        _reader.ReadUInt32(); // reserved
        _reader.ReadByte(); // minor version
        var majorVersion = _reader.ReadByte();
        var folderCount = _reader.ReadUInt16();
        var fileCount = _reader.ReadUInt16();
        var flags = _reader.ReadUInt16();
        _reader.ReadUInt32(); // set and place in the set
        if (majorVersion != CabinetFormat.VersionMajor || size > _cabinet.Length)
        {
            throw new InvalidDataException("it is cut off, or of an unknown version.");
        }

        if ((flags & (CabinetFormat.FlagPrevious | CabinetFormat.FlagNext)) != 0)
        {
            throw new UnsupportedCabinetException("it is one of a set that files span");
        }

        (int folderReserve, int blockReserve) = (flags & CabinetFormat.FlagReserve) == 0 ? (0, 0) : ReadReserve();
        var folders = Enumerable.Range(0, folderCount).Select(_ => ReadFolder(folderReserve)).ToList();
        _cabinet.Position = filesOffset;
        return new CabinetDirectory(folders, [.. Enumerable.Range(0, fileCount).Select(_ => ReadFile(folders))], blockReserve);
    }

    private (int Folder, int Block) ReadReserve()
    {
        var header = _reader.ReadUInt16();
        var folder = _reader.ReadByte();
        var block = _reader.ReadByte();
        _cabinet.Position += header;
        return (folder, block);
    }

    private CabinetFolder ReadFolder(int reserve)
    {
        var folder = new CabinetFolder(_reader.ReadUInt32(), _reader.ReadUInt16(), _reader.ReadUInt16());
        _cabinet.Position += reserve;
        return folder;
    }

    private CabinetEntry ReadFile(List<CabinetFolder> folders)
    {
        var size = _reader.ReadUInt32();
        var offset = _reader.ReadUInt32();
        var folder = _reader.ReadUInt16();
        var time = new DosTime(_reader.ReadUInt16(), _reader.ReadUInt16());
        var attributes = _reader.ReadUInt16();
        var name = ReadName(attributes);
        if (folder >= CabinetFormat.FirstContinuedFolder)
        {
            throw new UnsupportedCabinetException("it has a file that spans two cabinets");
        }

        if (folder >= folders.Count || offset + (long)size > folders[folder].MaxLength)
        {
            throw new InvalidDataException($"the file {name} lies outside its folder.");
        }

        return new CabinetEntry(name, size, folder, offset, time, attributes);
    }

    private string ReadName(ushort attributes)
    {
        var bytes = new byte[MaxNameLength];
        var length = 0;
        for (var value = _reader.ReadByte(); value != 0; value = _reader.ReadByte())
        {
            if (length == bytes.Length)
            {
                throw new InvalidDataException("the name of a file does not end.");
            }

            bytes[length++] = value;
        }

        var isUtf8 = (attributes & CabinetFormat.AttributeNameIsUtf8) != 0;
        try
        {
            return CodePage.Of(isUtf8 ? CodePage.Utf8 : CodePage.Western).Decode(bytes, 0, length);
        }
        catch (UnknownTextException exception)
        {
            throw new InvalidDataException("the name of a file is no UTF-8.", exception);
        }
    }
}
