using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.CompoundFiles.Reading;

/// <summary>Content that is scattered over sectors, as one stream. Nothing is read before it is asked for.</summary>
internal sealed class ChainStream : SeekableReader
{
    private readonly Stream _source;
    private readonly Func<uint, long> _offsetOf;
    private readonly int _sectorSize;
    private readonly IReadOnlyList<SectorRun> _runs;
    private readonly long _length;

    // Where the run that holds the position begins in this stream; a run that is passed is found again from the first.
    private int _run;
    private long _runStart;

    /// <param name="source">What the sectors stand in; closed with this stream.</param>
    /// <param name="offsetOf">Place of a sector there.</param>
    /// <param name="sectorSize">In bytes.</param>
    /// <param name="runs">The sectors in order.</param>
    /// <param name="length">Bytes in use, at most as many as the sectors hold.</param>
    public ChainStream(Stream source, Func<uint, long> offsetOf, int sectorSize, IReadOnlyList<SectorRun> runs, long length)
    {
        _source = source;
        _offsetOf = offsetOf;
        _sectorSize = sectorSize;
        _runs = runs;
        _length = length;
    }

    public override long Length => _length;

    /// <exception cref="InvalidDataException">The source has become shorter since the chain was followed.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= _length || count == 0)
        {
            return 0;
        }

        FindRun();
        var inRun = Position - _runStart;
        var left = Math.Min(RunLength(_run) - inRun, _length - Position);
        _source.Position = _offsetOf(_runs[_run].Start) + inRun;
        var read = _source.Read(buffer, offset, (int)Math.Min(count, left));
        if (read == 0)
        {
            throw new InvalidDataException("it ends in the middle of a stream.");
        }

        Position += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void FindRun()
    {
        if (Position < _runStart)
        {
            _run = 0;
            _runStart = 0;
        }

        while (Position - _runStart >= RunLength(_run))
        {
            _runStart += RunLength(_run);
            _run++;
        }
    }

    private long RunLength(int run) => (long)_runs[run].Count * _sectorSize;
}
