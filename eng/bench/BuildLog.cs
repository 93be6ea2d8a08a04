using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>What a build's binary log says, as MSBuild itself plays it back.</summary>
internal sealed partial class BuildLog
{
    private readonly Dictionary<string, double> _tasks = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _lines;

    private BuildLog(IReadOnlyList<string> lines)
    {
        _lines = lines;
        foreach (var match in lines.SkipWhile(line => !line.StartsWith("Task Performance Summary", StringComparison.Ordinal)).Select(line => TaskTime().Match(line)).Where(match => match.Success))
        {
            _tasks[match.Groups["task"].Value] = double.Parse(match.Groups["ms"].Value, CultureInfo.InvariantCulture) / 1000;
        }
    }

    /// <summary>Seconds that evaluating the project took, each time that it was.</summary>
    public double EvaluationSeconds =>
        _lines.SkipWhile(line => !line.StartsWith("Project Evaluation Performance Summary", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Length > 0)
            .Sum(line => double.Parse(Milliseconds().Match(line).Groups["ms"].Value, CultureInfo.InvariantCulture) / 1000);

    /// <summary>The command lines of Python that the build ran.</summary>
    public IReadOnlyList<string> PythonProcesses => [.. _lines.Select(line => line.Trim()).Where(line => PythonCommand().IsMatch(line))];

    public static BuildLog Read(Shell shell, string path)
    {
        var text = path + ".txt";
        shell.Capture(DotNet.Program, "msbuild", path, "-noConsoleLogger", DotNet.NoNodeReuse, $"-fileLoggerParameters:LogFile={text};Verbosity=detailed;PerformanceSummary", "-fileLogger");
        return new BuildLog(File.ReadAllLines(text));
    }

    /// <summary>Seconds that all runs of these tasks took.</summary>
    public double Seconds(params string[] tasks) => tasks.Sum(task => _tasks.GetValueOrDefault(task));

    /// <summary>Seconds that one task took, which must have run.</summary>
    public double SecondsOf(string task) => _tasks.TryGetValue(task, out var seconds) ? seconds : throw new BuildFailure($"the build did not run {task}");

    [GeneratedRegex(@"^\s*(?<ms>[0-9.]+) ms\s+(?<task>\w+)\s+[0-9]+ calls", RegexOptions.ExplicitCapture)]
    private static partial Regex TaskTime();

    [GeneratedRegex(@"^\s*(?<ms>[0-9.]+) ms", RegexOptions.ExplicitCapture)]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"^/\S*/python[0-9.]* ", RegexOptions.ExplicitCapture)]
    private static partial Regex PythonCommand();
}
