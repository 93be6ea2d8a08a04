using System;
using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>A folder with room for 200 kilobytes, gone when disposed. Only root on Linux can make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _path;

    public SmallDisk(string path)
    {
        _path = path;
        Directory.CreateDirectory(path);
        Mount(path).Succeeded();
    }

    public static ProcessResult Mount(string path) => ChildProcess.Run("mount", ["-t", "tmpfs", "-o", "size=200k", "tmpfs", path]);

    public static void Unmount(string path) => ChildProcess.Run("umount", [path]).Succeeded();

    public void Dispose()
    {
        Unmount(_path);
        Directory.Delete(_path);
    }
}
