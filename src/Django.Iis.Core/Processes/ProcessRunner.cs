using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Threading;

namespace Django.Iis.Core.Processes;

/// <summary>Runs a program to its end, line by line, and takes its whole process tree down when cancelled.</summary>
public static class ProcessRunner
{
    /// <summary>What a program wrote is read within moments of its end, unless something it started keeps its output open: a daemon, which is not waited for.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>A killed program ends at once, unless the system refuses.</summary>
    internal static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(30);

    /// <summary>Starts the program and waits for it.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="onLine">Receives each line of both streams, one at a time, in the order in which they arrive.</param>
    /// <param name="cancellation">Kills the program and everything it started.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; the processes are gone.</exception>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static int Run(ProcessCommand command, Action<string> onLine, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var output = new ProcessOutput(onLine);
        using var exited = new ManualResetEventSlim();
        using var process = new Process { StartInfo = StartInfoOf(command), EnableRaisingEvents = true };
        process.Exited += (_, _) => exited.Set();
        process.OutputDataReceived += output.Receive;
        process.ErrorDataReceived += output.Receive;

        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return ExitCodeOf(process, exited, () => output.WaitForEnd(Silence, cancellation), cancellation);
    }

    /// <summary>Starts a program that has this process's terminal for its own, and waits for it.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="cancellation">Kills the program and everything it started.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; the processes are gone.</exception>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static int RunAttached(ProcessCommand command, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var exited = new ManualResetEventSlim();
        var start = StartInfoOf(command);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = false;
        start.StandardOutputEncoding = start.StandardErrorEncoding = null;
        using var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.Exited += (_, _) => exited.Set();
        process.Start();
        return ExitCodeOf(process, exited, () => { }, cancellation);
    }

    /// <summary>Waits for a program, and for what is to be done after it; a cancellation takes it down.</summary>
    private static int ExitCodeOf(Process process, ManualResetEventSlim exited, Action afterwards, CancellationToken cancellation)
    {
        try
        {
            exited.Wait(cancellation);
            afterwards();
        }
        catch (OperationCanceledException)
        {
            KillTree(process);
            exited.Wait(KillLimit);
            throw;
        }

        return process.ExitCode;
    }

    internal static ProcessStartInfo StartInfoOf(ProcessCommand command)
    {
        var start = new ProcessStartInfo(command.Program, CommandLine.Join(command.Arguments))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = command.WorkingDirectory,
        };
        foreach (var variable in command.Environment)
        {
            if (variable.Value is null)
            {
                start.Environment.Remove(variable.Key);
            }
            else
            {
                start.Environment[variable.Key] = variable.Value;
            }
        }

        return start;
    }

    internal static void KillTree(Process process)
    {
        try
        {
#if NET
            process.Kill(entireProcessTree: true);
#else
            // .NET Framework has no tree kill; this flavour's only real host is MSBuild on Windows.
            if (Environment.OSVersion.Platform == PlatformID.Win32NT)
            {
                var arguments = "/T /F /PID " + process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
                using var kill = Process.Start(new ProcessStartInfo("taskkill", arguments) { CreateNoWindow = true, UseShellExecute = false });
                kill?.WaitForExit();
            }
            else
            {
                process.Kill();
            }
#endif
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
        catch (Exception error) when (error is Win32Exception or AggregateException)
        {
            // It is ending, or the system refuses for one of them: there is nothing more to do.
        }
    }
}
