using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Syntax;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>Where folders are, as far as the tables tell: below which root folder, by which names (Windows Installer: Directory table).</summary>
internal sealed class DirectoryPaths
{
    /// <summary>No real tree is deeper; a row that is its own ancestor must not end the build.</summary>
    private const int MaxDepth = 500;

    private const string Separator = "\\";
    private const string SameAsParent = ".";

    private readonly TableView _directories;
    private readonly Dictionary<(string Key, bool IsShort), string> _paths = [];

    public DirectoryPaths(TableView directories)
    {
        _directories = directories;
    }

    /// <summary>A folder's path from its root, by short or long names; of two folders with equal paths, each is the other.</summary>
    public string PathOf(string key, bool isShort) => PathOf(key, isShort, MaxDepth);

    /// <summary>The folder and those above it, as keys.</summary>
    public IEnumerable<string> Ancestry(string key)
    {
        string? next = key;
        for (var depth = 0; next is not null && depth < MaxDepth; depth++)
        {
            yield return next;
            next = ParentOf(next);
        }
    }

    private string PathOf(string key, bool isShort, int depth)
    {
        if (_paths.TryGetValue((key, isShort), out var path))
        {
            return path;
        }

        var parent = depth == 0 ? null : ParentOf(key);
        path = parent is null ? key : Append(PathOf(parent, isShort, depth - 1), NameOf(key, isShort));
        _paths[(key, isShort)] = path;
        return path;
    }

    private static string Append(string parent, string name) => name == SameAsParent ? parent : parent + Separator + name;

    private string? ParentOf(string key)
    {
        var parent = _directories.Find(key)?.Text("Directory_Parent");
        return string.Equals(parent, key, StringComparison.Ordinal) ? null : parent;
    }

    // Target before source.
    private string NameOf(string key, bool isShort)
    {
        var target = (_directories.Find(key)?.Text("DefaultDir") ?? "").Split(':').First();
        return isShort ? FileNames.Short(target) : FileNames.Long(target);
    }
}
