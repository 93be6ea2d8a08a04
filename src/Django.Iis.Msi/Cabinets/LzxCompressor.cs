using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Cabinets;

/// <summary>
/// Compresses a payload to one LZX stream. Workers parse it to blocks, each with the window before its segment as history; writing the blocks one behind the
/// other, which is cheap, is left to the thread that takes them.
/// </summary>
internal sealed class LzxCompressor : FolderCompressor
{
    /// <summary>Several windows, so that searching the history again costs little.</summary>
    private const int SegmentLength = 4 << LzxFormat.MaxWindowBits;

    /// <summary>A segment and its worker take about 40 MiB: more at once would be too much memory to use unasked.</summary>
    private const int MaxParallelism = 5;

    /// <summary>CFFOLDER.typeCompress ([MS-CAB] 2.2): the method, and above it the size of the window.</summary>
    private const int WindowShift = 8;

    private readonly SegmentPipeline _pipeline;
    private readonly ConcurrentBag<LzxParser> _parsers = [];

    /// <param name="parallelism">Segments that may be in memory at once, at least 1.</param>
    /// <param name="segmentLength">Bytes that one worker parses: a whole number of frames.</param>
    public LzxCompressor(int parallelism, int segmentLength = SegmentLength)
    {
        var size = new SegmentSize(segmentLength, 1 << LzxFormat.MaxWindowBits);
        _pipeline = new SegmentPipeline(size, Math.Min(parallelism, MaxParallelism));
    }

    public override ushort TypeCode => CabinetFormat.CompressionLzx | (LzxFormat.MaxWindowBits << WindowShift);

    public override IEnumerable<byte[]> Compress(PayloadReader reader, CancellationToken cancellationToken)
    {
        // The size of the payload makes every call in it one within the stream.
        var translationSize = checked((int)reader.TotalSize);
        var writer = new LzxStreamWriter(translationSize);
        foreach (var blocks in _pipeline.Run(reader, segment => TranslateCalls(segment, translationSize), Parse, cancellationToken))
        {
            foreach (var block in blocks)
            {
                foreach (var frame in writer.Write(block))
                {
                    yield return DataRecord.Encode(frame, LzxFormat.FrameSize);
                }
            }
        }

        if (writer.Finish(out var size) is { } last)
        {
            yield return DataRecord.Encode(last, size);
        }
    }

    // In the history of the segments that follow, too: a match is found among what the decoder has before it translates back.
    private static void TranslateCalls(PayloadSegment segment, int translationSize)
    {
        for (var start = 0; start < segment.Length; start += LzxFormat.FrameSize)
        {
            var frame = segment.Data.Slice(start, Math.Min(LzxFormat.FrameSize, segment.Length - start));
            LzxCallTranslation.ToAbsolute(frame, segment.Position + start, translationSize);
        }
    }

    private IReadOnlyList<LzxBlock> Parse(PayloadSegment segment)
    {
        var parser = _parsers.TryTake(out var idle) ? idle : new LzxParser(LzxEffort.Default);
        var blocks = parser.Parse(segment.Bytes, segment.History.Length, segment.History.Length + segment.Length);
        _parsers.Add(parser);
        return blocks;
    }
}
