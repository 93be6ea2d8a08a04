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

    /// <summary>The method alone, without its level and window ([MS-CAB] 2.2).</summary>
    public const ushort CompressionMask = 0x0F;

    /// <summary>CFHEADER.flags ([MS-CAB] 2.1): files go on from the cabinet before, or in the next one; and there are reserved fields.</summary>
    public const ushort FlagPrevious = 1;

    public const ushort FlagNext = 2;

    public const ushort FlagReserve = 4;

    /// <summary>From here on CFFILE.iFolder says that a file spans cabinets ([MS-CAB] 2.3).</summary>
    public const ushort FirstContinuedFolder = 0xFFFD;

    /// <summary>CFFILE.attribs ([MS-CAB] 2.3): the archive bit, and that the name is UTF-8.</summary>
    public const ushort AttributeArchive = 0x20;

    public const ushort AttributeNameIsUtf8 = 0x80;

    /// <summary>Bytes of input in each block but the last ([MS-MCI] 2).</summary>
    public const int BlockSize = 32 * 1024;

    /// <summary><c>CK</c>, before the deflate stream of each block ([MS-MCI] 2).</summary>
    public const ushort MszipSignature = 0x4B43;

    public const int MszipSignatureSize = 2;
}
