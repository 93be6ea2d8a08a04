using System;
using System.Collections.Generic;
using System.IO;

namespace Django.Iis.Msi.Executables;

/// <summary>Reads the headers of an executable (PE format: File Headers, Optional Header, Section Table).</summary>
internal static class PortableExecutable
{
    private const ushort DosSignature = 0x5A4D;
    private const uint PeSignature = 0x00004550;
    private const int PeOffsetPlace = 0x3C;

    /// <summary>IMAGE_OPTIONAL_HEADER.Magic of 64-bit images.</summary>
    private const ushort Magic64 = 0x20B;

    /// <summary>Offset of the data directories in the optional header, for 32-bit and 64-bit images.</summary>
    private const int Directories32 = 96;

    private const int Directories64 = 112;
    private const int DirectorySize = 8;
    private const int ResourceDirectory = 2;
    private const int CertificateDirectory = 4;
    private const int ImportDirectory = 1;
    private const int DelayedImportDirectory = 13;

    /// <summary>Offsets of ImageBase in the optional header: 32 bits wide in the one kind, 64 in the other.</summary>
    private const int ImageBase32 = 28;

    private const int ImageBase64 = 24;

    /// <summary>Windows loads no image with more sections.</summary>
    private const int MaxSections = 96;

    /// <summary>Where the resources are; null when the file is no executable or has none.</summary>
    public static ResourceSection? ReadResourceSection(BinaryReader reader)
    {
        if (ReadHeaders(reader) is not { } headers)
        {
            return null;
        }

        var (address, _) = ReadDirectory(reader, headers, ResourceDirectory);
        reader.MoveTo(headers.SectionTable);
        return address == 0 ? null : FindSection(reader, headers.SectionCount, address);
    }

    /// <summary>Where the signatures are, as an offset in the file and a size, both 0 when there are none; null when the file is no executable.</summary>
    public static (uint Offset, uint Size)? ReadCertificateTable(BinaryReader reader) =>
        ReadHeaders(reader) is { } headers ? ReadDirectory(reader, headers, CertificateDirectory) : null;

    /// <summary>Where everything is in memory and in the file; null when the file is no executable.</summary>
    public static ExecutableLayout? ReadLayout(BinaryReader reader)
    {
        if (ReadHeaders(reader) is not { } headers)
        {
            return null;
        }

        var imports = ReadDirectoryIfThere(reader, headers, ImportDirectory);
        var delayed = ReadDirectoryIfThere(reader, headers, DelayedImportDirectory);
        reader.MoveTo(headers.OptionalHeader + (headers.Is64Bit ? ImageBase64 : ImageBase32));
        var imageBase = headers.Is64Bit ? reader.ReadUInt64() : reader.ReadUInt32();
        return new ExecutableLayout(headers.Machine, imageBase, imports, delayed, ReadSections(reader, headers));
    }

    private static ExecutableHeaders? ReadHeaders(BinaryReader reader)
    {
        var stream = reader.BaseStream;
        reader.MoveTo(0);
        if (reader.ReadUInt16() != DosSignature)
        {
            return null;
        }

        reader.MoveTo(PeOffsetPlace);
        reader.MoveTo(reader.ReadUInt32());
        if (reader.ReadUInt32() != PeSignature)
        {
            return null;
        }

        var (machine, sectionCount, optionalHeaderSize) = ReadFileHeader(reader);
        var optionalHeader = stream.Position;
        var is64Bit = reader.ReadUInt16() == Magic64;
        var directories = is64Bit ? Directories64 : Directories32;
        return new ExecutableHeaders(machine, optionalHeader, is64Bit, optionalHeader + directories, optionalHeader + optionalHeaderSize, sectionCount);
    }

    // NumberOfRvaAndSizes stands in front of the directories.
    private static uint ReadDirectoryIfThere(BinaryReader reader, ExecutableHeaders headers, int directory)
    {
        reader.MoveTo(headers.DirectoryTable - sizeof(uint));
        return reader.ReadUInt32() > directory ? ReadDirectory(reader, headers, directory).Address : 0;
    }

    private static List<ExecutableSection> ReadSections(BinaryReader reader, ExecutableHeaders headers)
    {
        var sections = new List<ExecutableSection>();
        reader.MoveTo(headers.SectionTable);
        for (var index = 0; index < Math.Min(headers.SectionCount, MaxSections); index++)
        {
            reader.ReadUInt64(); // name
            reader.ReadUInt32(); // size in memory
            var address = reader.ReadUInt32();
            var fileSize = reader.ReadUInt32();
            var fileOffset = reader.ReadUInt32();
            reader.ReadUInt64(); // relocations and line numbers
            reader.ReadUInt64(); // their counts, characteristics
            sections.Add(new ExecutableSection(address, fileOffset, fileSize));
        }

        return sections;
    }

    private static (uint Address, uint Size) ReadDirectory(BinaryReader reader, ExecutableHeaders headers, int directory)
    {
        reader.MoveTo(headers.DirectoryTable + directory * DirectorySize);
        var address = reader.ReadUInt32();
        return (address, reader.ReadUInt32());
    }

    // IMAGE_FILE_HEADER
    private static (ushort Machine, int SectionCount, int OptionalHeaderSize) ReadFileHeader(BinaryReader reader)
    {
        var machine = reader.ReadUInt16();
        var sectionCount = reader.ReadUInt16();
        reader.ReadUInt32(); // time
        reader.ReadUInt32(); // symbol table
        reader.ReadUInt32(); // symbol count
        var optionalHeaderSize = reader.ReadUInt16();
        reader.ReadUInt16(); // characteristics
        return (machine, sectionCount, optionalHeaderSize);
    }

    private static ResourceSection? FindSection(BinaryReader reader, int count, uint address)
    {
        for (; count > 0; count--)
        {
            reader.ReadUInt64(); // name
            var virtualSize = reader.ReadUInt32();
            var virtualAddress = reader.ReadUInt32();
            reader.ReadUInt32(); // size in the file
            var fileOffset = reader.ReadUInt32();
            reader.ReadUInt64(); // relocations and line numbers
            reader.ReadUInt64(); // their counts, characteristics
            if (address >= virtualAddress && address - virtualAddress < virtualSize)
            {
                return new ResourceSection(fileOffset + (address - virtualAddress), address);
            }
        }

        return null;
    }
}
