using System;
using System.IO;

namespace Django.Iis.Core.IO;

/// <summary>A folder that is filled beside its place and takes it when whole.</summary>
public sealed class AtomicFolder : IDisposable
{
    private readonly string _path;

    /// <param name="path">Full path of the folder to replace.</param>
    public AtomicFolder(string path)
    {
        _path = path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        Temporary = _path + ".tmp";
        Delete(Temporary);
        Directory.CreateDirectory(Temporary);
    }

    /// <summary>Where to write until <see cref="Commit"/>.</summary>
    public string Temporary { get; }

    /// <summary>Puts the new folder in the place of the old one.</summary>
    public void Commit()
    {
        Delete(_path);
        Directory.Move(Temporary, _path);
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose() => Delete(Temporary);

    /// <summary>Removes a folder with all it holds; no folder is fine.</summary>
    public static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
