using System.Collections.Generic;
using Django.Iis.Msi.Cabinets;

namespace Django.Iis.Msi.Authoring;

/// <summary>A finished cabinet that waits for its place in the package.</summary>
/// <param name="Name">Name of its stream.</param>
/// <param name="Path">The temporary file that holds it.</param>
/// <param name="Files">Its files in order.</param>
internal sealed record EmbeddedCabinet(string Name, string Path, IReadOnlyList<PackedFile> Files);
