namespace Django.Iis.Msi.Authoring;

/// <summary>A file that the package installs.</summary>
/// <param name="Path">Below the install directory, separated by <c>/</c>; compared without regard to case, as Windows does.</param>
/// <param name="Source">Full path of the bytes on the build machine.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes in hexadecimal, when the caller knows it: packing then fails if the bytes are others.</param>
public sealed record InstallerFile(string Path, string Source, long Size, string? Sha256 = null)
{
    /// <summary>
    /// Whether the file is the user's as soon as it is there: an existing one is never overwritten, by whatever version, and none is ever removed.
    /// </summary>
    public bool IsUserOwned { get; init; }
}
