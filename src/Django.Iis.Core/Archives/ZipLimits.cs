namespace Django.Iis.Core.Archives;

/// <summary>From which values on <see cref="ZipWriter"/> needs Zip64; tests lower them.</summary>
/// <param name="Size">The first size or offset, in bytes.</param>
/// <param name="Entries">The first count of entries.</param>
internal sealed record ZipLimits(long Size, int Entries)
{
    public static readonly ZipLimits Default = new(ZipFormat.Elsewhere32, ZipFormat.Elsewhere16);
}
