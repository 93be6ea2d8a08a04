using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Django.Iis.Msi.Cabinets;

/// <summary>Reads a payload segment by segment, works on several at once and hands the results out in order.</summary>
internal sealed class SegmentPipeline
{
    private readonly SegmentSize _size;
    private readonly int _parallelism;

    /// <param name="size">How to cut the payload.</param>
    /// <param name="parallelism">Segments that may be in memory at once, at least 1.</param>
    public SegmentPipeline(SegmentSize size, int parallelism)
    {
        _size = size;
        _parallelism = parallelism;
    }

    /// <param name="reader">The payload.</param>
    /// <param name="work">What to do with a segment; runs on several threads.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public IEnumerable<TResult> Run<TResult>(PayloadReader reader, Func<PayloadSegment, TResult> work, CancellationToken cancellationToken)
    {
        var pending = new Queue<Task<TResult>>();
        var segment = PayloadSegment.Read(reader, previous: null, _size);
        while (segment is not null || pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (segment is { } started && pending.Count < _parallelism)
            {
                pending.Enqueue(Task.Run(() => work(started), cancellationToken));
                segment = PayloadSegment.Read(reader, started, _size);
                continue;
            }

            yield return pending.Dequeue().GetAwaiter().GetResult();
        }
    }
}
