namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>A run of blocks that are compressed together ([MS-CAB] 2.2).</summary>
/// <param name="DataOffset">Where the first block stands in the cabinet.</param>
/// <param name="BlockCount">How many blocks there are.</param>
/// <param name="Compression">CFFOLDER.typeCompress.</param>
internal sealed record CabinetFolder(uint DataOffset, ushort BlockCount, ushort Compression)
{
    /// <summary>More than this its blocks cannot hold, whatever the cabinet claims of its files.</summary>
    public long MaxLength => (long)BlockCount * CabinetFormat.BlockSize;
}
