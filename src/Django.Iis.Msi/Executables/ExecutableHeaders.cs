namespace Django.Iis.Msi.Executables;

/// <summary>Where the tables of an executable stand, as offsets in the file.</summary>
/// <param name="DirectoryTable">The data directories (IMAGE_OPTIONAL_HEADER.DataDirectory).</param>
/// <param name="SectionTable">The section headers (IMAGE_SECTION_HEADER).</param>
/// <param name="SectionCount">How many sections there are.</param>
internal sealed record ExecutableHeaders(long DirectoryTable, long SectionTable, int SectionCount);
