using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Cabinets;

/// <summary>Compresses a payload on several threads and hands the blocks out in order.</summary>
internal sealed class MszipCompressor
{
    private readonly DeflateLevel _level;
    private readonly int _parallelism;
    private readonly ConcurrentBag<DeflateEncoder> _encoders = [];

    /// <param name="level">How hard to compress.</param>
    /// <param name="parallelism">Segments that may be in memory at once, at least 1.</param>
    public MszipCompressor(DeflateLevel level, int parallelism)
    {
        _level = level;
        _parallelism = parallelism;
    }

    /// <summary>The CFDATA records of the payload.</summary>
    public IEnumerable<byte[]> Compress(PayloadReader reader, CancellationToken cancellationToken)
    {
        var pending = new Queue<Task<IReadOnlyList<byte[]>>>();
        var segment = MszipSegment.Read(reader, previous: null);
        while (segment is not null || pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (segment is { } started && pending.Count < _parallelism)
            {
                pending.Enqueue(Task.Run(() => Compress(started), cancellationToken));
                segment = MszipSegment.Read(reader, started);
                continue;
            }

            foreach (var block in pending.Dequeue().GetAwaiter().GetResult())
            {
                yield return block;
            }
        }
    }

    private IReadOnlyList<byte[]> Compress(MszipSegment segment)
    {
        var encoder = _encoders.TryTake(out var idle) ? idle : new DeflateEncoder(_level);
        var blocks = segment.Compress(encoder);
        _encoders.Add(encoder);
        return blocks;
    }
}
