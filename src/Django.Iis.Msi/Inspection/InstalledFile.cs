namespace Django.Iis.Msi.Inspection;

/// <summary>A file that a package installs.</summary>
/// <param name="Path">Below the installation's folder, separated by <c>/</c>.</param>
/// <param name="Sha256">SHA-256 of the bytes that its cabinet holds.</param>
public sealed record InstalledFile(string Path, byte[] Sha256);
