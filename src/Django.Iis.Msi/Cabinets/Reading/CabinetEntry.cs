namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>A file in a cabinet ([MS-CAB] 2.3).</summary>
/// <param name="Name">As stored: a name, not a path to trust. In a package it is the file's key.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Folder">Place of its folder, from 0.</param>
/// <param name="Offset">Where it begins in its folder's content.</param>
/// <param name="Time">When it was changed, as the cabinet has it.</param>
/// <param name="Attributes">CFFILE.attribs.</param>
internal sealed record CabinetEntry(string Name, long Size, int Folder, long Offset, Archives.DosTime Time, ushort Attributes);
