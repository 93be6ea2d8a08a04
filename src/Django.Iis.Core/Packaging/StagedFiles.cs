using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Django.Iis.Core.Packaging;

/// <summary>
/// Several files that appear together or not at all. Each is written beside its place and renamed at the end; when a rename fails, those before it
/// are taken back. What is not committed is deleted.
/// </summary>
internal sealed class StagedFiles : IDisposable
{
    /// <summary>Endings of the names used meanwhile: fixed, so that a build after a crash cleans up by writing.</summary>
    private const string Writing = ".writing";

    private const string Previous = ".previous";

    private readonly List<string> _staged = [];

    /// <summary>Creates the stand-in of a file, and its folder where missing.</summary>
    /// <param name="path">Full path that the file gets when committed. Files are committed in the order of these calls.</param>
    public FileStream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stream = new FileStream(path + Writing, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        _staged.Add(path);
        return stream;
    }

    /// <summary>Stages a file with known bytes.</summary>
    public void Write(string path, byte[] content)
    {
        using var stream = Create(path);
        stream.Write(content, 0, content.Length);
    }

    /// <summary>Stages a file with a text, as UTF-8 without a byte order mark.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Gives every file its name. The streams must be closed.</summary>
    public void Commit()
    {
        var placed = new Stack<string>();
        try
        {
            foreach (var path in _staged)
            {
                Place(path);
                placed.Push(path);
            }
        }
        catch
        {
            foreach (var path in placed)
            {
                TakeBack(path);
            }

            throw;
        }

        foreach (var path in placed)
        {
            File.Delete(path + Previous);
        }

        _staged.Clear();
    }

    /// <summary>Deletes what was not committed.</summary>
    public void Dispose()
    {
        foreach (var path in _staged)
        {
            TryDelete(path + Writing);
        }
    }

    private static void Place(string path)
    {
        File.Delete(path + Previous);
        if (File.Exists(path))
        {
            File.Replace(path + Writing, path, path + Previous);
        }
        else
        {
            File.Move(path + Writing, path);
        }
    }

    private static void TakeBack(string path)
    {
        if (File.Exists(path + Previous))
        {
            File.Replace(path + Previous, path, destinationBackupFileName: null);
        }
        else
        {
            TryDelete(path);
        }
    }

    /// <summary>Cleans up behind a failure, which is what the user hears of.</summary>
    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Left behind with its own ending; the next build writes over it.
        }
    }
}
