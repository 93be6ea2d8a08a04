using System.Collections.Generic;
using System.IO;

namespace Django.Iis.Core.Caching;

/// <summary>A tree of files in the cache, whole and unchanged when it was opened.</summary>
/// <param name="Key">What the entry was made of, as in its folder's name.</param>
/// <param name="Folder">Full path of the folder that holds the files.</param>
/// <param name="Files">All of them, in ordinal order of path.</param>
public sealed record CacheEntry(string Key, string Folder, IReadOnlyList<CachedFile> Files)
{
    /// <summary>Full path of one of the files.</summary>
    public string PathOf(CachedFile file) => Path.Combine(Folder, file.Path.Replace('/', Path.DirectorySeparatorChar));
}
