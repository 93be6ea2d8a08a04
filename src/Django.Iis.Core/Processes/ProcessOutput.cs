using System;
using System.Diagnostics;
using System.Threading;

namespace Django.Iis.Core.Processes;

/// <summary>Hands the lines of a program's two streams on, one at a time, and knows when both have ended.</summary>
internal sealed class ProcessOutput : IDisposable
{
    private readonly object _gate = new();
    private readonly Action<string> _onLine;
    private readonly ManualResetEventSlim _ended = new();
    private int _openStreams = 2;
    private long _lines;
    private bool _isClosed;

    /// <param name="onLine">Receives each line until this is disposed.</param>
    public ProcessOutput(Action<string> onLine)
    {
        _onLine = onLine;
    }

    /// <summary>Takes one line of either stream, or the end of one.</summary>
    public void Receive(object sender, DataReceivedEventArgs line)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            if (line.Data is not null)
            {
                _lines++;
                _onLine(line.Data);
            }
            else if (--_openStreams == 0)
            {
                _ended.Set();
            }
        }
    }

    /// <summary>Waits until both streams have ended, or nothing has come for so long that nothing more will.</summary>
    public void WaitForEnd(TimeSpan silence, CancellationToken cancellation)
    {
        long before;
        do
        {
            before = Lines();
        }
        while (!_ended.Wait(silence, cancellation) && Lines() != before);
    }

    /// <summary>Ends the listening: what a forgotten child still writes is nobody's.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
        }

        _ended.Dispose();
    }

    private long Lines()
    {
        lock (_gate)
        {
            return _lines;
        }
    }
}
