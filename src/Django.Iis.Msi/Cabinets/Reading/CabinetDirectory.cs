using System.Collections.Generic;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>What a cabinet lists: all but the content.</summary>
/// <param name="Folders">In the order of the cabinet.</param>
/// <param name="Files">In the order of the cabinet.</param>
/// <param name="BlockReserve">Bytes that the cabinet's maker keeps for itself in each block.</param>
internal sealed record CabinetDirectory(IReadOnlyList<CabinetFolder> Folders, IReadOnlyList<CabinetEntry> Files, int BlockReserve);
