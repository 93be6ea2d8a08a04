using System.Collections.Generic;
using System.IO;

namespace Django.Iis.Core.Packaging;

/// <summary>Removes from a folder what is not listed, without ever following a link out of it.</summary>
/// <param name="files">Paths of the files that stay, below the root, separated by <c>/</c>.</param>
/// <param name="folders">Paths of the folders that stay.</param>
/// <param name="untouched">A folder below the root whose content is not looked at.</param>
internal sealed class FolderPruner(ISet<string> files, ISet<string> folders, string untouched)
{
    /// <summary>Prunes a tree and returns how many files (and links) were removed.</summary>
    public int Prune(string root) => Visit(new DirectoryInfo(root), "");

    private int Visit(DirectoryInfo folder, string prefix)
    {
        var removed = 0;
        foreach (var item in folder.GetFileSystemInfos())
        {
            var path = prefix + item.Name;
            var isLink = item.Attributes.HasFlag(FileAttributes.ReparsePoint);
            if (item is DirectoryInfo inner && !isLink)
            {
                removed += VisitFolder(inner, path);
            }
            else if (isLink || !files.Contains(path))
            {
                Remove(item);
                removed++;
            }
        }

        return removed;
    }

    private int VisitFolder(DirectoryInfo folder, string path)
    {
        if (path == untouched)
        {
            return 0;
        }

        var removed = Visit(folder, path + "/");
        if (!folders.Contains(path))
        {
            folder.Delete();
        }

        return removed;
    }

    private static void Remove(FileSystemInfo item)
    {
        if (item.Attributes.HasFlag(FileAttributes.ReadOnly))
        {
            item.Attributes = FileAttributes.Normal;
        }

        item.Delete();
    }
}
