namespace Django.Iis.Msi.Cabinets;

/// <summary>A file to put into a cabinet.</summary>
/// <param name="Name">Its name inside the cabinet.</param>
/// <param name="Source">Full path of its bytes.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes in hexadecimal, when known: other bytes are an error.</param>
internal sealed record CabinetFile(string Name, string Source, long Size, string? Sha256 = null);
