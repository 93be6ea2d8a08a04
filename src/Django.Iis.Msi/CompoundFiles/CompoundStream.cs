using System;
using System.IO;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>A named sequence of bytes inside a compound file.</summary>
/// <param name="Name">As stored, at most 31 UTF-16 code units.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Open">Opens the bytes for one reading.</param>
internal sealed record CompoundStream(string Name, long Length, Func<Stream> Open)
{
    public static CompoundStream FromBytes(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes, writable: false));

    public static CompoundStream FromFile(string name, string path) => new(name, new FileInfo(path).Length, () => File.OpenRead(path));
}
