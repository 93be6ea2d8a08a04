using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Caching;

/// <summary>
/// Trees of files by key, shared by all builds of a user. An entry is made beside its place and renamed, so that it is whole or not there: two builds
/// that make the same one do not see each other, and one of the two stays. No lock is held: who finds an entry gone makes it again.
/// </summary>
public sealed class CacheStore
{
    /// <summary>The form of the folder: what another version of the SDK lays out differently stands in another folder.</summary>
    private const string Form = "1";

    private const string Manifest = "manifest.txt";

    /// <summary>Its time says when an entry was last used.</summary>
    private const string Used = "used";

    /// <summary>The files get their names elsewhere by hard links, and Windows' antivirus programs hold new folders for moments.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const int Attempts = 20;

    /// <summary>Often enough for a limit of months.</summary>
    private static readonly TimeSpan UsedPrecision = TimeSpan.FromHours(1);

    /// <summary>The time of every file in the cache. Whoever writes into one through a link gives it another.</summary>
    private static readonly DateTime Untouched = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _root;

    /// <param name="folder">Full path of the cache's folder; made where missing.</param>
    public CacheStore(string folder)
    {
        _root = Path.Combine(folder, Form);
    }

    /// <summary>Folders that are being made, or on their way out.</summary>
    internal string Temporary => Path.Combine(_root, "tmp");

    internal string Root => _root;

    /// <summary>The entry of a key, made where there is none or where its files were changed.</summary>
    /// <param name="kind">A word: entries of different kinds may share keys.</param>
    /// <param name="key">A file name of hexadecimal digits and the like.</param>
    /// <param name="fill">Fills an empty folder and says with what.</param>
    public CacheEntry GetOrAdd(string kind, string key, Func<string, IEnumerable<CachedFile>> fill)
    {
        if (TryOpen(kind, key) is { } present)
        {
            return present;
        }

        var stage = Stage();
        try
        {
            return Publish(kind, key, stage, fill(FilesOf(stage)));
        }
        finally
        {
            Discard(stage);
        }
    }

    /// <summary>The entry of a key; null when there is none, or none with its files as they were.</summary>
    public CacheEntry? TryOpen(string kind, string key)
    {
        var folder = PathOf(kind, key);
        if (!MarkUsed(folder) || CacheManifest.Read(Path.Combine(folder, Manifest)) is not { } files)
        {
            return null;
        }

        var entry = new CacheEntry(key, FilesOf(folder), files);
        return files.All(file => IsUntouched(entry.PathOf(file), file)) ? entry : null;
    }

    /// <summary>A new folder beside the entries, for <see cref="Publish"/>; its files belong in <see cref="FilesOf"/>.</summary>
    public string Stage()
    {
        var stage = Path.Combine(Temporary, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(FilesOf(stage));
        return stage;
    }

    /// <summary>The folder of the files, in a stage or in an entry.</summary>
    public static string FilesOf(string stage) => Path.Combine(stage, "files");

    /// <summary>The files in a folder, each read to its end.</summary>
    public static IEnumerable<CachedFile> Describe(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new CachedFile(RelativePath.Below(folder, path)!, new FileInfo(path).Length, Hashes.OfFile(path)));

    /// <summary>Deletes a stage that was not published; one that was is gone. What cannot be deleted goes with a later trim.</summary>
    public static void Discard(string stage) => TryDelete(stage);

    /// <summary>Gives a filled stage its place, unless another build was first.</summary>
    public CacheEntry Publish(string kind, string key, string stage, IEnumerable<CachedFile> files)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var staged = new CacheEntry(key, FilesOf(stage), ordered);
        foreach (var file in ordered)
        {
            File.SetLastWriteTimeUtc(staged.PathOf(file), Untouched);
        }

        File.WriteAllText(Path.Combine(stage, Used), "");
        File.WriteAllText(Path.Combine(stage, Manifest), CacheManifest.Format(ordered));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return MoveIn(stage, kind, key, ordered);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>Removes an entry in one step: a build that reads it finds it gone, and makes it again.</summary>
    internal void Remove(string entry)
    {
        var leaving = Path.Combine(Temporary, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Temporary);
        Directory.Move(entry, leaving);
        TryDelete(leaving);
    }

    /// <summary>When an entry was last used, in UTC.</summary>
    internal static DateTime LastUse(string entry) => File.GetLastWriteTimeUtc(Path.Combine(entry, Used));

    /// <summary>Deletes a folder of nobody's; what cannot be deleted goes with a later trim.</summary>
    internal static void TryDelete(string folder)
    {
        try
        {
            AtomicFolder.Delete(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another program has one of the files open.
        }
    }

    private CacheEntry MoveIn(string stage, string kind, string key, IReadOnlyList<CachedFile> files)
    {
        var folder = PathOf(kind, key);
        if (Directory.Exists(folder))
        {
            if (TryOpen(kind, key) is { } winner)
            {
                return winner;
            }

            Remove(folder);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(stage, folder);
        return new CacheEntry(key, FilesOf(folder), files);
    }

    private string PathOf(string kind, string key) => Path.Combine(_root, kind, key);

    private static bool MarkUsed(string entry)
    {
        var mark = Path.Combine(entry, Used);
        try
        {
            var now = DateTime.UtcNow;
            if (!File.Exists(mark))
            {
                return false;
            }

            if (now - File.GetLastWriteTimeUtc(mark) > UsedPrecision)
            {
                File.SetLastWriteTimeUtc(mark, now);
            }

            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Gone this moment; or a cache that others own and that this build may only read.
            return File.Exists(mark);
        }
    }

    // Size and time are cheap; only where the time differs do the bytes decide.
    private static bool IsUntouched(string path, CachedFile file)
    {
        var present = new FileInfo(path);
        if (!present.Exists || present.Length != file.Size)
        {
            return false;
        }

        if (present.LastWriteTimeUtc == Untouched)
        {
            return true;
        }

        if (Hashes.OfFile(path) != file.Sha256)
        {
            return false;
        }

        File.SetLastWriteTimeUtc(path, Untouched);
        return true;
    }
}
