using System;
using System.Collections.Generic;

namespace Django.Iis.Core.Packaging;

/// <summary>The folders that a list of paths implies.</summary>
internal static class FolderTree
{
    /// <summary>Every folder above a path, outermost first: <c>a</c> and <c>a/b</c> for <c>a/b/c.py</c>.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path.Substring(0, slash);
        }
    }

    /// <summary>Every folder above any of the paths.</summary>
    public static ISet<string> Of(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            folders.UnionWith(Above(path));
        }

        return folders;
    }
}
