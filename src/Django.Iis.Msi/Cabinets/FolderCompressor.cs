using System;
using System.Collections.Generic;
using System.Threading;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Cabinets;

/// <summary>Compresses a payload to the data of one folder, on several threads; the bytes do not depend on their number.</summary>
internal abstract class FolderCompressor
{
    /// <summary>How the folder says that it is compressed: CFFOLDER.typeCompress ([MS-CAB] 2.2).</summary>
    public abstract ushort TypeCode { get; }

    /// <param name="compression">How to compress.</param>
    /// <param name="parallelism">Segments that may be in memory at once, at least 1.</param>
    public static FolderCompressor Of(CabinetCompression compression, int parallelism) => compression switch
    {
        CabinetCompression.Default => new MszipCompressor(DeflateLevel.Default, parallelism),
        CabinetCompression.Fast => new MszipCompressor(DeflateLevel.Fast, parallelism),
        CabinetCompression.Small => new LzxCompressor(parallelism),
        CabinetCompression.None => new StoredCompressor(),
        _ => throw new ArgumentOutOfRangeException(nameof(compression), compression, message: null),
    };

    /// <summary>The CFDATA records of the payload, in order.</summary>
    public abstract IEnumerable<byte[]> Compress(PayloadReader reader, CancellationToken cancellationToken);
}
