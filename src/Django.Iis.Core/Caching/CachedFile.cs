namespace Django.Iis.Core.Caching;

/// <summary>One file of a cache entry.</summary>
/// <param name="Path">Below the entry's folder, separated by <c>/</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record CachedFile(string Path, long Size, string Sha256);
