using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>What a program, with all that it starts, opened for reading, and which programs were started, as strace saw it.</summary>
/// <param name="Read">Full paths of the files, each once, in ordinal order.</param>
/// <param name="Programs">Names of the programs, in no order.</param>
internal sealed partial record FileTrace(IReadOnlyList<string> Read, IReadOnlyList<string> Programs)
{
    /// <summary>Runs the dotnet command under strace.</summary>
    /// <param name="folder">Full path of the working directory.</param>
    /// <param name="arguments">Of dotnet.</param>
    public static FileTrace OfDotnet(string folder, params IEnumerable<string> arguments)
    {
        using var traces = new TemporaryFolder();

        // A file for each process, so that calls do not cut each other in two.
        string[] options = ["-ff", "-qq", "-y", "-s", "4096", "-e", "trace=open,openat,execve", "-e", "signal=none", "-o", traces["trace"]];
        ChildProcess.Run("strace", [.. options, "dotnet", .. arguments], folder, PackedSdk.Environment).Succeeded();
        var lines = Directory.EnumerateFiles(traces.Path, "trace*").SelectMany(File.ReadLines).ToList();
        var read = lines.Select(line => Opened().Match(line)).Where(match => match.Success && IsRead(match.Groups["flags"].Value));
        return new FileTrace(
            [.. read.Select(match => Path.GetFullPath(Path.Combine(match.Groups["folder"].Value, match.Groups["path"].Value))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. lines.Select(line => Executed().Match(line)).Where(match => match.Success).Select(match => Path.GetFileName(match.Groups["path"].Value))]);
    }

    private static bool IsRead(string flags) =>
        flags.Contains("O_RDONLY", StringComparison.Ordinal) && !flags.Contains("O_DIRECTORY", StringComparison.Ordinal) && !flags.Contains("O_PATH", StringComparison.Ordinal);

    [GeneratedRegex("""^open(at)?\((AT_FDCWD<(?<folder>[^>]*)>, |\d+<(?<folder>[^>]*)>, )?"(?<path>[^"]+)", (?<flags>[A-Z_|]+).*\) = \d+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opened();

    [GeneratedRegex("""^execve\("(?<path>[^"]+)".*\) = 0""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Executed();
}
