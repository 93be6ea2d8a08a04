using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Django.Iis.Tests;

/// <summary>Runs a program to its end.</summary>
public static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly IReadOnlyDictionary<string, string?> NoChange = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <param name="program">Name on PATH or full path.</param>
    /// <param name="arguments">One item for each argument, unquoted.</param>
    /// <param name="folder">Working directory; the test's own when null.</param>
    /// <param name="environment">Variables to set, or, with a null value, to remove.</param>
    public static ProcessResult Run(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? NoChange)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {Limit}");
        }

        return new ProcessResult(process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
