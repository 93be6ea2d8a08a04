using System;
using System.Diagnostics;
using System.Threading;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>A build that is killed with all it started, as by a machine that loses its power.</summary>
internal static class InterruptedBuild
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Builds until something is there.</summary>
    /// <param name="project">What to build, in Release.</param>
    /// <param name="isThere">Looks, again and again.</param>
    public static void Until(DjangoProject project, Func<bool> isThere)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project.ProjectFile, "-c", "Release"]) 
        {
            UseShellExecute = false,
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in PackedSdk.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var clock = Stopwatch.StartNew();
        while (!isThere())
        {
            Assert.False(process.HasExited, "The build ended before it could be interrupted.");
            Assert.True(clock.Elapsed < Limit, "The build did not come so far.");
            Thread.Sleep(Pause);
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        output.Wait();
    }
}
