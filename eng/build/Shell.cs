using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace Django.Iis.Build;

/// <summary>Runs programs in one folder and with one set of environment variables; an interrupt ends what runs.</summary>
internal sealed class Shell(string folder, IReadOnlyDictionary<string, string> environment)
{
    /// <summary>What shells report for a program that Ctrl-C ended: 128 + SIGINT.</summary>
    private const int InterruptedExitCode = 130;

    /// <summary>The terminal sends Ctrl-C to the children too: how long they may take to leave by themselves.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>This shell with more variables.</summary>
    public Shell With(IReadOnlyDictionary<string, string> variables)
    {
        var all = new Dictionary<string, string>(environment);
        foreach (var (name, value) in variables)
        {
            all[name] = value;
        }

        return new Shell(folder, all);
    }

    /// <summary>Runs a program that prints to this console and must succeed.</summary>
    public void Run(string program, params IEnumerable<string> arguments)
    {
        var exitCode = Try(program, arguments);
        if (exitCode != 0)
        {
            throw new BuildFailure($"{program} ended with exit code {exitCode}", exitCode);
        }
    }

    /// <summary>Runs a program that prints to this console, and gives its exit code.</summary>
    public int Try(string program, params IEnumerable<string> arguments)
    {
        using var process = Start(StartInfo(program, arguments));
        WaitForExit(process);
        return process.ExitCode;
    }

    /// <summary>Runs a program and gives what it printed; a program that cannot be started counts as failed.</summary>
    public ProgramOutput Capture(string program, params IEnumerable<string> arguments)
    {
        var start = StartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using var process = Start(start);
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            WaitForExit(process);
            return new ProgramOutput(process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
        }
        catch (BuildFailure failure) when (failure.InnerException is Win32Exception)
        {
            return new ProgramOutput(failure.ExitCode, failure.Message);
        }
    }

    /// <summary>Runs a program quietly, which must succeed; else what it printed is the failure.</summary>
    /// <returns>What it printed.</returns>
    public string Demand(string program, params IEnumerable<string> arguments)
    {
        var output = Capture(program, arguments);
        return output.Succeeded ? output.Text : throw new BuildFailure(output.Text);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new BuildFailure($"{start.FileName} could not be started: {exception.Message}", exception);
        }
    }

    private static void WaitForExit(Process process)
    {
        var interrupted = false;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        process.WaitForExit();
        if (interrupted)
        {
            throw new BuildFailure("interrupted", InterruptedExitCode);
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interrupted = true;
            _ = EndTreeAsync(process);
        }
    }

    private static async Task EndTreeAsync(Process process)
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(Grace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
