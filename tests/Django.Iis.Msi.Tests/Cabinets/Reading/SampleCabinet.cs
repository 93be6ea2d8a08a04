using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Cabinets.Reading;
using Django.Iis.Msi.IO;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Cabinets.Reading;

/// <summary>Cabinets to test with, in memory.</summary>
internal static class SampleCabinet
{
    /// <summary>Packs files, which are written below a folder of the test's for that.</summary>
    public static byte[] Of(TemporaryFolder folder, IReadOnlyDictionary<string, byte[]> files, CabinetCompression compression)
    {
        var numbered = files.Select((file, index) => KeyValuePair.Create("f" + index, file.Value)).ToDictionary();
        var paths = SampleFiles.Write(folder, numbered, Path.GetRandomFileName());
        var packed = files.Zip(paths, (file, path) => new CabinetFile(file.Key, path, file.Value.Length)).ToList();
        using var cabinet = new MemoryStream();
        CabinetWriter.Write(cabinet, packed, FolderCompressor.Of(compression, parallelism: 2), CancellationToken.None);
        return cabinet.ToArray();
    }

    /// <summary>Says of every block of a cabinet with one folder that it has no checksum ([MS-CAB] 2.4: csum).</summary>
    public static void RemoveChecksums(byte[] cabinet)
    {
        const int FolderOffset = 36;
        const int HeaderSize = 8;
        var block = BinaryPrimitives.ReadInt32LittleEndian(cabinet.AsSpan(FolderOffset));
        while (block < cabinet.Length)
        {
            BinaryPrimitives.WriteInt32LittleEndian(cabinet.AsSpan(block), 0);
            block += HeaderSize + BinaryPrimitives.ReadUInt16LittleEndian(cabinet.AsSpan(block + 4));
        }
    }

    public static CabinetReader Open(byte[] cabinet) => CabinetReader.Open(PackageSource.OfStream("test.cab", new MemoryStream(cabinet)));

    /// <summary>Content by name.</summary>
    public static SortedDictionary<string, byte[]> Unpack(CabinetReader reader)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        reader.Extract((file, content) =>
        {
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            files.Add(file.Name, bytes.ToArray());
        });
        return files;
    }
}
