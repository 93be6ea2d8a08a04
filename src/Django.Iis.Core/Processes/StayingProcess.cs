using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;

namespace Django.Iis.Core.Processes;

/// <summary>
/// A program that does what it was started for, and then more when it is asked, until this is disposed. It answers each piece of work with a line that
/// holds a token alone, and ends when its input does.
/// </summary>
public sealed class StayingProcess : IDisposable
{
    /// <summary>A program whose input has ended leaves at once, unless something in it holds it up.</summary>
    private static readonly TimeSpan LeaveLimit = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly Process _process;
    private readonly string _token;
    private readonly Queue<string> _unheard = new();
    private readonly ManualResetEventSlim _answered = new();
    private readonly ManualResetEventSlim _exited = new();
    private readonly ProcessOutput _output;
    private Action<string>? _onLine;

    private StayingProcess(Process process, string token)
    {
        _process = process;
        _token = token;
        _output = new ProcessOutput(Hear);
    }

    /// <summary>Whether it is there for more work.</summary>
    public bool IsAlive => !_exited.IsSet;

    /// <summary>Of a program that has ended.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Starts the program, which begins with its first piece of work.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="token">The line that answers.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static StayingProcess Start(ProcessCommand command, string token)
    {
        var process = new Process { StartInfo = ProcessRunner.StartInfoOf(command), EnableRaisingEvents = true };
        var staying = new StayingProcess(process, token);
        process.Exited += (_, _) => staying._exited.Set();
        process.OutputDataReceived += staying._output.Receive;
        process.ErrorDataReceived += staying._output.Receive;
        try
        {
            process.Start();
        }
        catch
        {
            staying._exited.Set();
            staying.Dispose();
            throw;
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return staying;
    }

    /// <summary>Waits for the end of a piece of work.</summary>
    /// <param name="onLine">Receives each line of both streams, one at a time.</param>
    /// <param name="cancellation">Kills the program and everything it started.</param>
    /// <returns>Whether it answered; otherwise the program has ended.</returns>
    public bool Wait(Action<string> onLine, CancellationToken cancellation)
    {
        Listen(onLine);
        try
        {
            WaitHandle.WaitAny([_answered.WaitHandle, _exited.WaitHandle, cancellation.WaitHandle]);
            cancellation.ThrowIfCancellationRequested();
            if (!_answered.IsSet)
            {
                _output.WaitForEnd(ProcessRunner.Silence, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            ProcessRunner.KillTree(_process);
            _exited.Wait(ProcessRunner.KillLimit);
            throw;
        }
        finally
        {
            Listen(null);
        }

        if (!_answered.IsSet)
        {
            ExitCode = _process.ExitCode;
            return false;
        }

        _answered.Reset();
        return true;
    }

    /// <summary>Asks for a further piece of work and waits for its end: see <see cref="Wait"/>.</summary>
    public bool Ask(string command, Action<string> onLine, CancellationToken cancellation)
    {
        try
        {
            // Not by StandardInput, whose encoding a .NET Framework program takes from the console.
            var bytes = Encoding.UTF8.GetBytes(command + "\n");
            _process.StandardInput.BaseStream.Write(bytes, 0, bytes.Length);
            _process.StandardInput.BaseStream.Flush();
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or ObjectDisposedException)
        {
            // It has ended; waiting tells how.
        }

        return Wait(onLine, cancellation);
    }

    /// <summary>Lets the program end.</summary>
    public void Dispose()
    {
        if (IsAlive)
        {
            try
            {
                _process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ends by itself.
            }

            if (!_exited.Wait(LeaveLimit))
            {
                ProcessRunner.KillTree(_process);
            }
        }

        _output.Dispose();
        _process.Dispose();
    }

    private void Listen(Action<string>? onLine)
    {
        lock (_gate)
        {
            _onLine = onLine;
            while (onLine is not null && _unheard.Count > 0)
            {
                onLine(_unheard.Dequeue());
            }
        }
    }

    private void Hear(string line)
    {
        lock (_gate)
        {
            if (line == _token)
            {
                _answered.Set();
            }
            else if (_onLine is { } onLine)
            {
                onLine(line);
            }
            else
            {
                // The other stream may come a moment late: the next listener hears it.
                _unheard.Enqueue(line);
            }
        }
    }
}
