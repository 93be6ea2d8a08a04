namespace Django.Iis.Msi.Cabinets;

/// <summary>What was learnt of a file while it was read into a cabinet.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Md5">MD5 of its bytes, which Windows Installer compares unversioned files by.</param>
/// <param name="FirstByte">Its first byte; null for an empty file.</param>
internal sealed record PackedFile(CabinetFile File, byte[] Sha256, byte[] Md5, byte? FirstByte);
