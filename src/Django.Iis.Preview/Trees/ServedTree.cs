using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Preview.Trees;

/// <summary>Files as a Windows server has them below an application: its physical path, and virtual directories.</summary>
public sealed class ServedTree
{
    private readonly TreeFolder _disk = new("");
    private readonly string _root;
    private readonly Dictionary<string, TreeFolder> _virtual = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="root">The application's physical path, below the package's root and separated by <c>/</c>; empty for the root itself.</param>
    /// <param name="files">Paths below the package's root, separated by <c>/</c>.</param>
    public ServedTree(string root, IEnumerable<string> files)
    {
        _root = root;
        foreach (var file in files)
        {
            _disk.Add(file);
        }
    }

    /// <summary>Adds a virtual directory.</summary>
    /// <param name="path">Its address below the application, without slashes at its ends.</param>
    /// <param name="files">Paths below its physical path.</param>
    public void AddVirtualDirectory(string path, IEnumerable<string> files)
    {
        var folder = new TreeFolder(path);
        foreach (var file in files)
        {
            folder.Add(file);
        }

        _virtual[path] = folder;
    }

    /// <summary>What Windows opens for an address.</summary>
    /// <param name="segments">Below the application, none of them empty.</param>
    public TreeEntry Find(IReadOnlyList<string> segments)
    {
        var (folder, rest) = Start(segments);
        if (folder is null)
        {
            return TreeEntry.Missing;
        }

        for (var index = 0; index < rest.Count; index++)
        {
            if (index == rest.Count - 1 && folder.File(rest[index]) is { } file)
            {
                return new TreeEntry(TreeEntryKind.File, file.Path, segments.All(WindowsPath.IsPlain) && !file.IsShort);
            }

            folder = folder.Folder(rest[index]);
            if (folder is null)
            {
                return TreeEntry.Missing;
            }
        }

        return new TreeEntry(TreeEntryKind.Folder, folder.Path, segments.All(WindowsPath.IsPlain));
    }

    private (TreeFolder? Folder, IReadOnlyList<string> Below) Start(IReadOnlyList<string> segments)
    {
        for (var count = segments.Count; count > 0; count--)
        {
            if (_virtual.TryGetValue(string.Join("/", segments.Take(count)), out var folder))
            {
                return (folder, [.. segments.Skip(count)]);
            }
        }

        var root = _root.Split('/').Where(name => name.Length > 0).Aggregate<string, TreeFolder?>(_disk, (folder, name) => folder?.Folder(name));
        return (root, segments);
    }
}
