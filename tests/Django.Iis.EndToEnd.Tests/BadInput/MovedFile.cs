using System;
using System.IO;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>A file that is away until disposed.</summary>
internal sealed class MovedFile : IDisposable
{
    private readonly string _path;
    private readonly string _text;

    /// <param name="path">Full path of a text file.</param>
    public MovedFile(string path)
    {
        _path = path;
        _text = File.ReadAllText(path);
        File.Delete(path);
    }

    public void Dispose() => File.WriteAllText(_path, _text);
}
