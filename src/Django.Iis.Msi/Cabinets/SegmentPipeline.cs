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

    /// <summary>Works on a payload as it is.</summary>
    /// <param name="reader">The payload.</param>
    /// <param name="work">What to do with a segment; runs on several threads.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public IEnumerable<TResult> Run<TResult>(PayloadReader reader, Func<PayloadSegment, TResult> work, CancellationToken cancellationToken) =>
        Run(reader, static _ => { }, work, cancellationToken);

    /// <summary>Works on a payload after a change of its bytes.</summary>
    /// <param name="reader">The payload.</param>
    /// <param name="change">Changes a segment's bytes, before they become the history of the next segment.</param>
    /// <param name="work">What to do with a segment; runs on several threads.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public IEnumerable<TResult> Run<TResult>(
        PayloadReader reader,
        Action<PayloadSegment> change,
        Func<PayloadSegment, TResult> work,
        CancellationToken cancellationToken)
    {
        var pending = new Queue<Task<TResult>>();
        var segment = Read(reader, previous: null, change);
        while (segment is not null || pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (segment is { } started && pending.Count < _parallelism)
            {
                pending.Enqueue(Task.Run(() => work(started), cancellationToken));
                segment = Read(reader, started, change);
                continue;
            }

            yield return pending.Dequeue().GetAwaiter().GetResult();
        }
    }

    private PayloadSegment? Read(PayloadReader reader, PayloadSegment? previous, Action<PayloadSegment> change)
    {
        var segment = PayloadSegment.Read(reader, previous, _size);
        if (segment is not null)
        {
            change(segment);
        }

        return segment;
    }
}
