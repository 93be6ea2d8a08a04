namespace Django.Iis.Core.Packaging;

/// <summary>Where a zip's writer notes what the package holds, so that the next build compresses only what changed.</summary>
/// <param name="Path">Full path of the note, which need not exist.</param>
/// <param name="Writer">What compresses, as <see cref="Incremental.SdkIdentity"/> says: a version of the SDK takes over nothing from another's package.</param>
public sealed record PackageIndex(string Path, string Writer);
