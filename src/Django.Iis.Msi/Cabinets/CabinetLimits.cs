namespace Django.Iis.Msi.Cabinets;

/// <summary>When a further cabinet is begun.</summary>
/// <param name="MaxFiles">Files in one cabinet; CFHEADER.cFiles has 16 bits.</param>
/// <param name="MaxBytes">Bytes of input in one cabinet.</param>
internal sealed record CabinetLimits(int MaxFiles, long MaxBytes)
{
    /// <summary>
    /// Blocks of one cabinet. CFFOLDER.cCFData could count 65,535, but a cabinet ends at 2 GiB, and there must be room for blocks that do not compress
    /// (each 32,768 bytes and 15 more: block header, signature, deflate's stored block) and for 65,535 file entries.
    /// </summary>
    private const int MaxBlocks = 65_000;

    public static CabinetLimits OfFormat { get; } = new(ushort.MaxValue, (long)MaxBlocks * CabinetFormat.BlockSize);
}
