using System;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.IO;

/// <summary>
/// Keeps two processes out of one folder: a file in it that one of them has open. The system lets go of it when the process ends, however it ends; the file goes with
/// the lock. Where the file system knows no locks, there is none.
/// </summary>
public sealed class FolderLock : IDisposable
{
    /// <summary>Win32: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION; errno: EAGAIN of Linux and of macOS. .NET hands both on in the lower half of HResult.</summary>
    private static readonly int[] Contended = [32, 33, 11, 35];

    private readonly FileStream _file;
    private readonly string _path;
    private readonly long _length;

    private FolderLock(FileStream file, string path)
    {
        _file = file;
        _path = path;
        _length = 1 + (Guid.NewGuid().GetHashCode() & 0xFFFF);
    }

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>Takes the lock; null when somebody else has it.</summary>
    /// <param name="path">Full path of the lock's file; its folder is made.</param>
    /// <exception cref="IOException">The file cannot be written for another reason.</exception>
    public static FolderLock? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream? file = null;
        try
        {
            file = Open(path);
            var taken = new FolderLock(file, path);
            if (taken.Marked())
            {
                file = null;
                return taken;
            }
        }
        catch (IOException error) when (Contended.Contains(error.HResult & 0xFFFF))
        {
            // Somebody else's.
        }
        finally
        {
            file?.Dispose();
        }

        return null;
    }

    /// <summary>Lets others in.</summary>
    public void Dispose()
    {
        // While it is locked: whoever has opened it meanwhile sees that it is no longer in its place. Windows removes it on closing.
        if (!IsWindows && IsInPlace())
        {
            File.Delete(_path);
        }

        _file.Dispose();
    }

    // Unix has advisory locks, which .NET takes for FileShare.None.
    private static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, IsWindows ? FileOptions.DeleteOnClose : FileOptions.None);

    /// <summary>Gives the file a length of its own: all that can be asked of a file that is locked, by its handle and by its name.</summary>
    private bool Marked()
    {
        if (IsWindows)
        {
            return true;
        }

        _file.SetLength(_length);
        return IsInPlace();
    }

    /// <summary>Whether the file that is open is still the one of this name: its last owner, or whoever emptied the folder, has removed it.</summary>
    private bool IsInPlace()
    {
        var file = new FileInfo(_path);
        return file.Exists && file.Length == _length;
    }
}
