using System.IO;

namespace Django.Iis.Msi.Executables;

/// <summary>Reads the version resource of an executable (PE format: Section Table, Resource Directory), on any system.</summary>
internal static class FileVersionReader
{
    /// <summary>First byte of <c>MZ</c>, with which every executable begins.</summary>
    public const byte FirstByte = (byte)'M';

    /// <summary>Type of the version resource (RT_VERSION).</summary>
    private const int VersionResource = 16;

    /// <summary>Largest version resource that is believed, in bytes.</summary>
    private const int MaxResourceSize = 1024 * 1024;

    /// <summary>The version of an executable; null for a file that is none or has none.</summary>
    public static FileVersion? Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var reader = new BinaryReader(stream);
        try
        {
            return ReadResource(reader) is { } resource ? VersionResourceParser.Parse(resource) : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static byte[]? ReadResource(BinaryReader reader)
    {
        if (PortableExecutable.ReadResourceSection(reader) is not { } section || FindData(reader, section) is not { } entry)
        {
            return null;
        }

        reader.BaseStream.Position = entry;
        var address = reader.ReadUInt32();
        var size = reader.ReadUInt32();
        if (size > MaxResourceSize)
        {
            return null;
        }

        reader.BaseStream.Position = section.OffsetOf(address);
        return reader.ReadBytes((int)size);
    }

    // Three levels: type, name, language. The first name and language are taken.
    private static long? FindData(BinaryReader reader, ResourceSection section)
    {
        var names = FindEntry(reader, section.Start, VersionResource);
        var languages = names is { } at ? FindEntry(reader, section.Start + Child(at), id: null) : null;
        var data = languages is { } first ? FindEntry(reader, section.Start + Child(first), id: null) : null;
        return data is { } leaf ? section.Start + Child(leaf) : null;
    }

    // IMAGE_RESOURCE_DIRECTORY: 12 bytes, then the numbers of named and of numbered entries; entries of two 32-bit fields follow.
    private static uint? FindEntry(BinaryReader reader, long directory, int? id)
    {
        const int CountsOffset = 12;
        reader.BaseStream.Position = directory + CountsOffset;
        var count = reader.ReadUInt16() + reader.ReadUInt16();
        for (; count > 0; count--)
        {
            var name = reader.ReadUInt32();
            var offset = reader.ReadUInt32();
            if (id is null || name == id)
            {
                return offset;
            }
        }

        return null;
    }

    // The highest bit says that the entry is a directory.
    private static long Child(uint offset) => offset & 0x7FFFFFFF;
}
