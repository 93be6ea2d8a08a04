namespace Django.Iis.Core.Archives;

/// <summary>From which values on <see cref="ZipWriter"/> works differently; tests lower them.</summary>
/// <param name="Zip64Size">The first size or offset, in bytes, that needs Zip64.</param>
/// <param name="Zip64Entries">The first count of entries that needs Zip64.</param>
/// <param name="Streamed">The first size in bytes that is copied through uncompressed instead of compressed in memory.</param>
internal sealed record ZipLimits(long Zip64Size, int Zip64Entries, long Streamed)
{
    public static readonly ZipLimits Default = new(ZipFormat.Elsewhere32, ZipFormat.Elsewhere16, 256L * 1024 * 1024);
}
