using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Packaging;

/// <summary>The format <c>Folder</c>: the nested tree as files, for xcopy, robocopy and looking at.</summary>
public static class FolderWriter
{
    /// <summary>
    /// Makes <c>&lt;name&gt;/</c> hold exactly the site's files. What is right already is left alone; what no longer belongs is removed, except the
    /// data that a site run from this folder wrote.
    /// </summary>
    /// <param name="site">What to copy.</param>
    /// <param name="folder">Full path of the output folder; created where missing.</param>
    /// <param name="cancellation">Stops between two files, each of which is whole.</param>
    /// <exception cref="DiagnosticException">DJIIS1501 to DJIIS1503; DJIIS1515: the folder holds something else, such as the project's own source.</exception>
    public static FolderResult Write(SiteModel site, string folder, CancellationToken cancellation = default) =>
        WriteTo(site, Path.Combine(folder, site.Name), cancellation);

    /// <summary>Makes a folder hold exactly the site's files, as <see cref="Write"/> does.</summary>
    /// <param name="site">What to copy.</param>
    /// <param name="root">Full path of the folder that IIS is to serve; created where missing.</param>
    /// <param name="cancellation">Stops between two files, each of which is whole.</param>
    /// <exception cref="DiagnosticException">As of <see cref="Write"/>.</exception>
    public static FolderResult WriteTo(SiteModel site, string root, CancellationToken cancellation = default)
    {
        var files = NestedTree.Of(site);
        return Output.Guard(root, () =>
        {
            Directory.CreateDirectory(root);
            RequireOurs(root);
            var removed = Prune(root, files, NestedTree.Layout(site).DataDirectory);
            var written = files.Count(file => Update(root, file, cancellation));
            return new FolderResult(root, written, removed);
        });
    }

    /// <summary>Every tree of ours holds the folder that hides the application; no other folder is touched.</summary>
    private static void RequireOurs(string root)
    {
        if (Directory.EnumerateFileSystemEntries(root).Any() && !Directory.Exists(Path.Combine(root, SiteLayout.HiddenSegments[0])))
        {
            throw WebDeployDiagnostics.FolderNotOurs.At(root, 0, root);
        }
    }

    /// <summary>Removes what is not of the site; returns how many files that were.</summary>
    private static int Prune(string root, IReadOnlyList<PlacedFile> files, string dataDirectory)
    {
        var paths = new HashSet<string>(files.Select(file => file.Path), StringComparer.Ordinal);
        var folders = FolderTree.Of(paths);
        folders.Add(dataDirectory);
        var kept = new FolderPruner(paths, folders, dataDirectory);
        return kept.Prune(root);
    }

    /// <summary>Writes a file unless the same bytes stand there; returns whether it did.</summary>
    private static bool Update(string root, PlacedFile placed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var path = Path.Combine(root, placed.Path.Replace('/', Path.DirectorySeparatorChar));
        if (IsCurrent(path, placed.File))
        {
            return false;
        }

        using var staged = new StagedFiles();
        using (var source = SourceFile.Open(placed.File))
        using (var target = staged.Create(path))
        {
            source.CopyTo(target);
        }

        staged.Commit();
        return true;
    }

    private static bool IsCurrent(string path, SiteFile file)
    {
        var present = new FileInfo(path);
        return present.Exists && present.Length == file.Size && Hashes.OfFile(path) == file.Sha256;
    }
}
