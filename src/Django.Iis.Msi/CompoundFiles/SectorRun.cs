using System.Runtime.InteropServices;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>Consecutive sectors.</summary>
/// <param name="Start">Number of the first; the end of a chain when there are none.</param>
/// <param name="Count">How many.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SectorRun(uint Start, uint Count);
