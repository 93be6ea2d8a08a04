namespace Django.Iis.Msi.Executables;

/// <summary>A section of an executable (IMAGE_SECTION_HEADER).</summary>
/// <param name="Address">Where it is in memory, relative to the image.</param>
/// <param name="FileOffset">Where its bytes begin in the file.</param>
/// <param name="FileSize">How many of its bytes the file has.</param>
internal sealed record ExecutableSection(uint Address, uint FileOffset, uint FileSize);
