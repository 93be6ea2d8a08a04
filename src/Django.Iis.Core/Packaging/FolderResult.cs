namespace Django.Iis.Core.Packaging;

/// <summary>What <see cref="FolderWriter"/> did.</summary>
/// <param name="Path">Full path of the folder.</param>
/// <param name="Written">Files that were new or different.</param>
/// <param name="Removed">Files that no longer belonged.</param>
public sealed record FolderResult(string Path, int Written, int Removed);
