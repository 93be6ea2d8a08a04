namespace Django.Iis.Msi.Executables;

/// <summary>Where an executable's resources stand in the file.</summary>
/// <param name="Start">Offset of the resource directory in the file.</param>
/// <param name="Address">Its address in memory, relative to the image.</param>
internal sealed record ResourceSection(long Start, uint Address)
{
    /// <summary>Offset in the file of something at an address.</summary>
    public long OffsetOf(uint address) => Start + address - Address;
}
