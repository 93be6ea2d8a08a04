namespace Django.Iis.Msi.Cabinets;

/// <summary>Constants of the cabinet format ([MS-CAB] 2) and of its MSZIP compression ([MS-MCI] 2).</summary>
internal static class CabinetFormat
{
    /// <summary><c>MSCF</c> ([MS-CAB] 2.1).</summary>
    public const uint Signature = 0x4643534D;

    public const byte VersionMajor = 1;

    public const byte VersionMinor = 3;

    /// <summary>Sizes of CFHEADER without optional fields, CFFOLDER, CFFILE without its name, and CFDATA without its bytes ([MS-CAB] 2.1 to 2.4).</summary>
    public const int HeaderSize = 36;

    public const int FolderSize = 8;

    public const int FileSize = 16;

    public const int DataHeaderSize = 8;

    /// <summary>CFFOLDER.typeCompress ([MS-CAB] 2.2).</summary>
    public const ushort CompressionNone = 0;

    public const ushort CompressionMszip = 1;

    public const ushort CompressionLzx = 3;

    /// <summary>CFFILE.attribs ([MS-CAB] 2.3): the archive bit, and that the name is UTF-8.</summary>
    public const ushort AttributeArchive = 0x20;

    public const ushort AttributeNameIsUtf8 = 0x80;

    /// <summary>Bytes of input in each block but the last ([MS-MCI] 2).</summary>
    public const int BlockSize = 32 * 1024;

    /// <summary><c>CK</c>, before the deflate stream of each block ([MS-MCI] 2).</summary>
    public const ushort MszipSignature = 0x4B43;

    public const int MszipSignatureSize = 2;
}
