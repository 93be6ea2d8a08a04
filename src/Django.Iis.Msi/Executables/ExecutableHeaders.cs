namespace Django.Iis.Msi.Executables;

/// <summary>Where the tables of an executable stand, as offsets in the file.</summary>
/// <param name="Machine">The processor it is for, as in <see cref="ExecutableMachine"/>.</param>
/// <param name="OptionalHeader">IMAGE_OPTIONAL_HEADER</param>
/// <param name="Is64Bit">Whether that header is of the 64-bit kind.</param>
/// <param name="DirectoryTable">The data directories (IMAGE_OPTIONAL_HEADER.DataDirectory).</param>
/// <param name="SectionTable">The section headers (IMAGE_SECTION_HEADER).</param>
/// <param name="SectionCount">How many sections there are.</param>
internal sealed record ExecutableHeaders(ushort Machine, long OptionalHeader, bool Is64Bit, long DirectoryTable, long SectionTable, int SectionCount);
