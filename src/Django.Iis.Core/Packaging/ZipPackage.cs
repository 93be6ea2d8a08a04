using System;
using System.IO;
using Django.Iis.Core.Archives;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Packaging;

/// <summary>Writes a zip that takes over from the one before it what did not change. The bytes are the same either way.</summary>
internal static class ZipPackage
{
    /// <param name="staged">What the archive appears with.</param>
    /// <param name="path">Full path of the archive.</param>
    /// <param name="index">Null to compress everything and note nothing.</param>
    /// <param name="write">Adds the entries.</param>
    public static void Write(StagedFiles staged, string path, PackageIndex? index, Action<ZipWriter> write)
    {
        // Closed before the new archive takes its place: Windows replaces no open file.
        using var earlier = index is null ? null : EarlierArchive.Open(path, index.Path, index.Writer);
        using var stream = staged.Create(path);
        var zip = new ZipWriter(stream, earlier);
        write(zip);
        zip.Finish();
        if (index is not null)
        {
            staged.Write(index.Path, ContentIndex.Format(index.Writer, HashOf(stream), zip.Contents));
        }
    }

    private static string HashOf(Stream stream)
    {
        stream.Position = 0;
        return Hashes.OfStream(stream);
    }
}
