using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>A build that ends before its time: killed with all it started, as by a machine that loses its power, or asked to stop by Ctrl-C.</summary>
internal static class InterruptedBuild
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Builds until something is there, and kills it.</summary>
    /// <param name="project">What to build, in Release.</param>
    /// <param name="isThere">Looks, again and again.</param>
    public static void Until(DjangoProject project, Func<bool> isThere)
    {
        using var process = Start(new ProcessStartInfo("dotnet", ["build", project.ProjectFile, "-c", "Release"]), project.Folder);
        Watch(process, isThere);
        process.Kill(entireProcessTree: true);
        End(process);
    }

    /// <summary>Builds a restored project until something is there, and sends a signal to the whole process group, as a terminal does. For Unix.</summary>
    /// <param name="projectFile">What to build, in Release.</param>
    /// <param name="signal"><c>INT</c> or <c>KILL</c>.</param>
    /// <param name="isThere">Looks, again and again.</param>
    public static void Signal(string projectFile, string signal, Func<bool> isThere)
    {
        // A session of its own, so that the group has the number of the process and nobody else in it.
        using var process = Start(new ProcessStartInfo("setsid", ["dotnet", "build", projectFile, "-c", "Release", "--no-restore"]), Path.GetDirectoryName(projectFile)!);
        Watch(process, isThere);
        ChildProcess.Run("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -s {signal} -- -{process.Id}")]);
        End(process);
    }

    private static Process Start(ProcessStartInfo start, string folder)
    {
        start.UseShellExecute = false;
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        foreach (var (name, value) in PackedSdk.Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static void Watch(Process process, Func<bool> isThere)
    {
        var clock = Stopwatch.StartNew();
        while (!isThere())
        {
            Assert.False(process.HasExited && !isThere(), "The build ended before it could be interrupted.");
            Assert.True(clock.Elapsed < Limit, "The build did not come so far.");
            Thread.Sleep(Pause);
        }
    }

    private static void End(Process process)
    {
        Assert.True(process.WaitForExit(Limit), "The build did not end.");
        process.WaitForExit();
    }
}
