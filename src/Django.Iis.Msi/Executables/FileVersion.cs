using System.Collections.Generic;

namespace Django.Iis.Msi.Executables;

/// <summary>What an executable says of its version.</summary>
/// <param name="Version">Four numbers, separated by dots.</param>
/// <param name="Languages">Windows language identifiers.</param>
internal sealed record FileVersion(string Version, IReadOnlyList<int> Languages);
