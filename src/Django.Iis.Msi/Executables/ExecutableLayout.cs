using System.Collections.Generic;

namespace Django.Iis.Msi.Executables;

/// <summary>How an executable is laid out in memory and in its file.</summary>
/// <param name="Machine">IMAGE_FILE_HEADER.Machine</param>
/// <param name="ImageBase">The address that the image prefers.</param>
/// <param name="ImportTable">Address of the import descriptors, relative to the image; 0 for none.</param>
/// <param name="DelayedImportTable">Address of the delay-load descriptors, relative to the image; 0 for none.</param>
/// <param name="Sections">What of the file is where in memory.</param>
internal sealed record ExecutableLayout(
    ushort Machine, ulong ImageBase, uint ImportTable, uint DelayedImportTable, IReadOnlyList<ExecutableSection> Sections)
{
    /// <summary>Offset in the file of something at an address; null when no section has it in the file.</summary>
    public long? OffsetOf(uint address)
    {
        foreach (var section in Sections)
        {
            if (address >= section.Address && address - section.Address < section.FileSize)
            {
                return section.FileOffset + (long)(address - section.Address);
            }
        }

        return null;
    }
}
