using System;
using System.IO;
using System.Linq;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>A folder whose files nobody may write until the end of the test, as on a server. Root may anyway: compare before and after.</summary>
public sealed class ReadOnlyTree : IDisposable
{
    private readonly string _folder;

    /// <param name="folder">Full path.</param>
    /// <param name="except">Full path of a folder in it that may be written to.</param>
    public ReadOnlyTree(string folder, string except)
    {
        _folder = folder;
        SetWritable(writable: false);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(except, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
    }

    public void Dispose() => SetWritable(writable: true);

    private void SetWritable(bool writable)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, writable ? FileAttributes.Normal : FileAttributes.ReadOnly);
        }

        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.EnumerateDirectories(_folder, "*", SearchOption.AllDirectories).Append(_folder).ToArray())
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | (writable ? UnixFileMode.UserWrite : UnixFileMode.None));
            }
        }
    }
}
