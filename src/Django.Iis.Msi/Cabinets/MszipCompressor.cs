using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Cabinets;

/// <summary>Compresses a payload to MSZIP ([MS-MCI]): each block a deflate stream that has the block before as its history.</summary>
internal sealed class MszipCompressor : FolderCompressor
{
    /// <summary>Enough blocks that searching the history again costs little; few enough that memory stays small with many workers.</summary>
    private const int BlocksPerSegment = 32;

    private readonly DeflateLevel _level;
    private readonly SegmentPipeline _pipeline;
    private readonly ConcurrentBag<DeflateEncoder> _encoders = [];

    /// <param name="level">How hard to compress.</param>
    /// <param name="parallelism">Segments that may be in memory at once, at least 1.</param>
    public MszipCompressor(DeflateLevel level, int parallelism)
    {
        _level = level;
        _pipeline = new SegmentPipeline(new SegmentSize(BlocksPerSegment * CabinetFormat.BlockSize, DeflateFormat.WindowSize), parallelism);
    }

    public override ushort TypeCode => CabinetFormat.CompressionMszip;

    public override IEnumerable<byte[]> Compress(PayloadReader reader, CancellationToken cancellationToken) =>
        _pipeline.Run(reader, Compress, cancellationToken).SelectMany(blocks => blocks);

    private List<byte[]> Compress(PayloadSegment segment)
    {
        var encoder = _encoders.TryTake(out var idle) ? idle : new DeflateEncoder(_level);
        var blocks = Compress(segment, encoder);
        _encoders.Add(encoder);
        return blocks;
    }

    private static List<byte[]> Compress(PayloadSegment segment, DeflateEncoder encoder)
    {
        var length = segment.Length;
        encoder.Begin(segment.Data, segment.History);
        var blocks = new List<byte[]>();
        for (var start = 0; start < length; start += CabinetFormat.BlockSize)
        {
            var size = Math.Min(CabinetFormat.BlockSize, length - start);
            blocks.Add(DataRecord.EncodeMszip(encoder.CompressNext(size, isLast: true), size));
        }

        return blocks;
    }
}
