namespace Django.Iis.Core.Sites;

/// <summary>A file at its place in one layout.</summary>
/// <param name="Path">Below the layout's root, separated by <c>/</c>.</param>
/// <param name="File">What stands there.</param>
public sealed record PlacedFile(string Path, SiteFile File);
