namespace Django.Iis.Core.Archives;

/// <summary>The numbers of the zip format, by their names in PKWARE's APPNOTE 6.3.</summary>
internal static class ZipFormat
{
    /// <summary>4.3.7 local file header.</summary>
    public const uint LocalFileHeader = 0x04034B50;

    /// <summary>4.3.12 central directory header.</summary>
    public const uint CentralFileHeader = 0x02014B50;

    /// <summary>4.3.14 Zip64 end of central directory record.</summary>
    public const uint Zip64EndOfCentralDirectory = 0x06064B50;

    /// <summary>4.3.15 Zip64 end of central directory locator.</summary>
    public const uint Zip64EndLocator = 0x07064B50;

    /// <summary>4.3.16 end of central directory record.</summary>
    public const uint EndOfCentralDirectory = 0x06054B50;

    /// <summary>4.4.3 version needed: folders and Deflate.</summary>
    public const ushort Version20 = 20;

    /// <summary>4.4.3 version needed: Zip64.</summary>
    public const ushort Version45 = 45;

    /// <summary>4.4.4 bit 11: names are UTF-8.</summary>
    public const ushort Utf8Names = 1 << 11;

    /// <summary>4.4.5 compression methods.</summary>
    public const ushort Stored = 0;

    public const ushort Deflated = 8;

    /// <summary>4.5.3 Zip64 extended information extra field.</summary>
    public const ushort Zip64ExtraField = 0x0001;

    /// <summary>A 16-bit field whose value stands in the Zip64 record.</summary>
    public const ushort Elsewhere16 = 0xFFFF;

    /// <summary>A 32-bit field whose value stands in the Zip64 extra field or record.</summary>
    public const uint Elsewhere32 = 0xFFFFFFFF;

    /// <summary>4.4.15 external attributes on MS-DOS.</summary>
    public const uint FolderAttribute = 0x10;

    public const uint FileAttribute = 0x20;
}
