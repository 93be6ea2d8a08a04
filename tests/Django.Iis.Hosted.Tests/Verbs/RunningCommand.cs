using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading;

namespace Django.Iis.Hosted.Tests.Verbs;

/// <summary>A program that runs until the end of the test, with all that it has started.</summary>
public sealed class RunningCommand : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Longer than Django's reloader takes to look at all files.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    internal RunningCommand(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Receive;
        _process.ErrorDataReceived += Receive;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until a line with the text has been printed so often.</summary>
    /// <param name="text">What is printed.</param>
    /// <param name="times">How often.</param>
    /// <param name="meanwhile">Done again and again while nothing is printed.</param>
    public void WaitFor(string text, int times = 1, Action? meanwhile = null)
    {
        var deadline = DateTime.UtcNow + Patience;
        lock (_output)
        {
            while (Count(text) < times)
            {
                var left = deadline - DateTime.UtcNow;
                if (left <= TimeSpan.Zero)
                {
                    throw new TimeoutException($"'{text}' was not printed {times} times:{Environment.NewLine}{_output}");
                }

                if (!Monitor.Wait(_output, left < Silence ? left : Silence))
                {
                    meanwhile?.Invoke();
                }
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private int Count(string text) => _output.ToString().Split(text).Length - 1;

    private void Receive(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
            Monitor.PulseAll(_output);
        }
    }
}
