using System;
using System.IO;

namespace Django.Iis.Core.IO;

/// <summary>Paths inside a folder, separated by <c>/</c> on every system.</summary>
public static class RelativePath
{
    private static readonly StringComparison Comparison =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The path below a folder; null when it lies elsewhere or is the folder itself, with or without a trailing slash.</summary>
    public static string? Below(string folder, string path)
    {
        var root = folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(path);
        return full.Length > root.Length && full.StartsWith(root, Comparison) ? full.Substring(root.Length).Replace('\\', '/') : null;
    }

    /// <summary>Whether a path is a folder's own or lies below it.</summary>
    public static bool IsWithin(string folder, string path) =>
        string.Equals(folder.TrimEnd('/', '\\'), Path.GetFullPath(path).TrimEnd('/', '\\'), Comparison) || Below(folder, path) is not null;
}
