using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Setup.Server;

/// <summary>Paths of a description, which are Windows': on another system, where tests run, its own separator takes the backslash's place.</summary>
internal static class WindowsPath
{
    private static readonly char[] Separators = ['\\', '/'];

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>The full path of a relative one, without a separator at its end.</summary>
    public static string Combine(string folder, string relative)
    {
        if (IsElsewhere(folder))
        {
            return CombineText(folder, relative);
        }

        var path = string.Join(Path.DirectorySeparatorChar.ToString(), relative.Split(Separators, StringSplitOptions.RemoveEmptyEntries));
        return Trim(Path.GetFullPath(path.Length == 0 ? folder : Path.Combine(folder, path)));
    }

    /// <summary>The path with its variables' values; as a Windows path is written elsewhere, in the system's own form.</summary>
    public static string Expand(string path)
    {
        var expanded = Environment.ExpandEnvironmentVariables(path);
        return IsWindows || !expanded.Contains('\\') || IsElsewhere(expanded) ? expanded : expanded.Replace('\\', '/');
    }

    /// <summary>Whether nothing is needed to find what the path names: a drive and a folder, a share, or on Unix the root.</summary>
    public static bool IsAbsolute(string path) =>
        IsWindowsAbsolute(path) || IsElsewhere(path) || (!IsWindows && path.StartsWith("/", StringComparison.Ordinal));

    /// <summary>The folder above, without a separator at its end but for a drive's root; empty where there is none.</summary>
    public static string Parent(string path) => path.LastIndexOfAny(Separators) is > 0 and var end ? Trim(path.Substring(0, end)) : "";

    public static bool IsShare(string path) => path.StartsWith(@"\\", StringComparison.Ordinal);

    /// <summary>Without separators at the end, those of a drive's root apart.</summary>
    public static string Trim(string path)
    {
        var trimmed = path.TrimEnd(Separators);
        return trimmed.Length == 0 ? path.Substring(0, Math.Min(1, path.Length)) : trimmed.EndsWith(":", StringComparison.Ordinal) ? trimmed + "\\" : trimmed;
    }

    /// <summary>Whether one path is the other or lies below it; Windows knows no case.</summary>
    public static bool IsBelow(string path, string folder) =>
        Same(path, folder) || Trim(path).StartsWith(Trim(folder).TrimEnd(Separators) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    public static bool Same(string one, string other) => string.Equals(Trim(one), Trim(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a plan is made on another system for a path that only a Windows server has: its text is all there is.</summary>
    private static bool IsElsewhere(string path) => !IsWindows && (path.StartsWith("%", StringComparison.Ordinal) || IsWindowsAbsolute(path));

    private static string CombineText(string folder, string relative)
    {
        var parts = new List<string>();
        foreach (var part in folder.Split(Separators).Concat(relative.Split(Separators)).Where(part => part.Length > 0 && part != "."))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join("\\", parts);
    }

    private static bool IsWindowsAbsolute(string path) =>
        IsShare(path) || (path.Length > 2 && path[1] == ':' && char.IsLetter(path[0]) && Separators.Contains(path[2]));
}
