using System;
using System.IO;

namespace Django.Iis.Tests;

/// <summary>A change of a file that is taken back at the end.</summary>
public sealed class FileEdit : IDisposable
{
    private readonly string _path;
    private readonly string? _original;

    /// <param name="path">Full path; need not exist.</param>
    /// <param name="change">From the old text (empty for a new file) to the new.</param>
    public FileEdit(string path, Func<string, string> change)
    {
        _path = path;
        _original = File.Exists(path) ? File.ReadAllText(path) : null;
        var changed = change(_original ?? "");
        Assert.NotEqual(_original, changed);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, changed);
    }

    public void Dispose()
    {
        if (_original is null)
        {
            File.Delete(_path);
        }
        else
        {
            File.WriteAllText(_path, _original);
        }
    }
}
