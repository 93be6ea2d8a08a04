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

    /// <summary>The same for LZX, whose blocks may grow by more: 8 bytes of block header, and what <see cref="Compression.LzxFrameLimit"/> allows.</summary>
    private const int MaxLzxBlocks = 56_000;

    /// <summary>The limits of the format for a way to compress.</summary>
    public static CabinetLimits Of(CabinetCompression compression)
    {
        var blocks = compression == CabinetCompression.Small ? MaxLzxBlocks : MaxBlocks;
        return new CabinetLimits(ushort.MaxValue, (long)blocks * CabinetFormat.BlockSize);
    }
}
