namespace Django.Iis.Msi.CompoundFiles;

/// <summary>Constants of the compound file format ([MS-CFB] 2) that its versions share.</summary>
internal static class CompoundFormat
{
    /// <summary>First eight bytes of the header ([MS-CFB] 2.2).</summary>
    public const ulong Signature = 0xE11AB1A1E011CFD0;

    public const ushort MinorVersion = 0x3E;

    public const ushort LittleEndian = 0xFFFE;

    /// <summary>Size of a mini sector as a power of two ([MS-CFB] 2.2), and in bytes.</summary>
    public const ushort MiniSectorShift = 6;

    public const int MiniSectorSize = 1 << MiniSectorShift;

    /// <summary>Shorter streams stand in the mini stream, in bytes ([MS-CFB] 2.2).</summary>
    public const uint MiniStreamCutoff = 4096;

    /// <summary>
    /// Largest file of version 3, and so its largest stream, in bytes ([MS-CFB] 2.9). Version 4 has no such limit, but Windows Installer has: neither a package nor a cabinet
    /// in it may be larger.
    /// </summary>
    public const long MaxFileSize = 0x80000000;

    /// <summary>Sector numbers with a meaning of their own ([MS-CFB] 2.1).</summary>
    public const uint DifatSector = 0xFFFFFFFC;

    public const uint FatSector = 0xFFFFFFFD;

    public const uint EndOfChain = 0xFFFFFFFE;

    public const uint FreeSector = 0xFFFFFFFF;

    /// <summary>FAT sectors that the header itself lists ([MS-CFB] 2.5).</summary>
    public const int HeaderDifatEntries = 109;

    /// <summary>Size of a directory entry ([MS-CFB] 2.6.1), and of its name with the terminator, in bytes.</summary>
    public const int DirectoryEntrySize = 128;

    public const int DirectoryNameSize = 64;

    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = DirectoryNameSize / sizeof(char) - 1;

    /// <summary>No sibling, no child ([MS-CFB] 2.6.1).</summary>
    public const uint NoStream = 0xFFFFFFFF;

    public const byte TypeStorage = 1;

    public const byte TypeStream = 2;

    public const byte TypeRoot = 5;

    /// <summary>
    /// Colour of every entry: a balanced tree may have no red node at all ([MS-CFB] 2.6.4).
    /// </summary>
    public const byte Black = 1;

    public const string RootName = "Root Entry";
}
