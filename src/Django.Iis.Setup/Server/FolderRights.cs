namespace Django.Iis.Setup.Server;

/// <summary>Rights to a folder as access masks ([MS-DTYP] 2.4.3), with icacls' names.</summary>
internal enum FolderRights : uint
{
    /// <summary>R.</summary>
    Read = 0x120089,

    /// <summary>RX.</summary>
    ReadAndExecute = 0x1200a9,

    /// <summary>M.</summary>
    Modify = 0x1301bf,

    /// <summary>F.</summary>
    Full = 0x1f01ff,
}
