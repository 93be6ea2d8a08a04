using System;
using System.Collections.Generic;
using System.Threading;
using Django.Iis.Core.Archives;
using Django.Iis.Core.IO;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Archives;

namespace Django.Iis.Core.Packaging;

/// <summary>Puts a site's files into an archive, each folder before what it holds.</summary>
internal static class SiteZip
{
    /// <param name="zip">The archive.</param>
    /// <param name="prefix">Folder inside the archive that holds the tree, with its last <c>/</c>; empty for the archive's root.</param>
    /// <param name="files">In the order in which they are written.</param>
    /// <param name="cancellation">Looked at before each file.</param>
    public static void AddTree(ZipWriter zip, string prefix, IEnumerable<PlacedFile> files, CancellationToken cancellation) =>
        AddTree(zip, prefix, files, [], cancellation);

    /// <param name="zip">The archive.</param>
    /// <param name="prefix">Folder inside the archive that holds the tree, with its last <c>/</c>; empty for the archive's root.</param>
    /// <param name="files">In the order in which they are written.</param>
    /// <param name="made">What comes behind them and stands in no file yet: bytes by path; null for a folder without files.</param>
    /// <param name="cancellation">Looked at before each file.</param>
    public static void AddTree(
        ZipWriter zip, string prefix, IEnumerable<PlacedFile> files, IEnumerable<KeyValuePair<string, byte[]?>> made, CancellationToken cancellation)
    {
        // Web Deploy drops, with success, whatever lies below a folder that has no entry of its own: the prefix counts, even when there are no files.
        var written = new HashSet<string>(StringComparer.Ordinal);
        AddFolders(zip, prefix, written);
        foreach (var placed in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = prefix + placed.Path;
            AddFolders(zip, path, written);
            zip.AddFile(path, placed.File.Sha256, placed.File.Size, () => SourceFile.Open(placed.File));
        }

        foreach (var entry in made)
        {
            AddFolders(zip, prefix + entry.Key + (entry.Value is null ? "/" : ""), written);
            if (entry.Value is not null)
            {
                zip.AddFile(prefix + entry.Key, ContentTime.Of(Hashes.OfBytes(entry.Value)), entry.Value);
            }
        }
    }

    private static void AddFolders(ZipWriter zip, string path, HashSet<string> written)
    {
        foreach (var folder in FolderTree.Above(path))
        {
            if (written.Add(folder))
            {
                zip.AddFolder(folder);
            }
        }
    }
}
