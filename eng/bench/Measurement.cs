using System.Diagnostics;
using System.Globalization;
using System.IO;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>What a program took, from its start to its end.</summary>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="Size">Bytes of the file that it made.</param>
/// <param name="PeakMemory">The most memory that it had, in bytes, where it says so; else 0.</param>
internal sealed record Measurement(double Seconds, long Size, long PeakMemory)
{
    /// <summary>Runs a program that makes a file.</summary>
    public static Measurement Of(Shell shell, string output, string program, params string[] arguments)
    {
        File.Delete(output);
        var watch = Stopwatch.StartNew();
        var made = shell.Capture(program, arguments);
        watch.Stop();
        if (!made.Succeeded || !File.Exists(output))
        {
            throw new BuildFailure($"{program} made no {output}: {made.LastLine}");
        }

        _ = long.TryParse(made.LastLine, NumberStyles.None, CultureInfo.InvariantCulture, out var peak);
        return new Measurement(watch.Elapsed.TotalSeconds, new FileInfo(output).Length, peak);
    }
}
