using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Processes;
using Django.Iis.Core.Testing;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Runs the project's tests with its own test runner, as <c>manage.py test</c> does, in the build's virtual environment.</summary>
[MSBuildMultiThreadableTask]
public sealed class RunDjangoTests : PythonTask
{
    /// <summary>Of djiis_test_runner.py: the filter cannot be read.</summary>
    private const int BadFilter = 64;

    /// <summary>Full path of manage.py.</summary>
    [Required]
    public string ManagePy { get; set; } = "";

    /// <summary>The settings module; empty where manage.py sets one.</summary>
    public string SettingsModule { get; set; } = "";

    /// <summary>The folder of djiis_test_runner.py.</summary>
    [Required]
    public string Scripts { get; set; } = "";

    /// <summary>Full path of the virtual environment: its files are none of the project's.</summary>
    [Required]
    public string VirtualEnvironment { get; set; } = "";

    /// <summary>The requirements, for a message.</summary>
    public string Requirements { get; set; } = "";

    /// <summary>A folder of the build's own, for the report.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Of <c>--filter</c>.</summary>
    public string Filter { get; set; } = "";

    /// <summary>Each of <c>--logger</c>.</summary>
    public string[] Loggers { get; set; } = [];

    /// <summary>Of <c>--results-directory</c>.</summary>
    [Required]
    public string ResultsDirectory { get; set; } = "";

    /// <summary>Of <c>--list-tests</c>.</summary>
    public bool ListTests { get; set; }

    /// <summary>Each of <c>--collect</c>.</summary>
    public string[] Collectors { get; set; } = [];

    /// <summary>Further arguments of <c>manage.py test</c>, as on a command line.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>What stands behind <c>--</c> on the command line of <c>dotnet test</c>.</summary>
    public string[] ExtraArguments { get; set; } = [];

    protected override void ExecuteCore()
    {
        var report = FullPath(Path.Combine(Folder, "tests.trx"));
        Directory.CreateDirectory(FullPath(Folder));
        File.Delete(report);
        var lastLine = "";
        var exitCode = RunPython(Command(), ApplicationRoot, line => lastLine = line.Length > 0 ? line : lastLine, Variables(report));
        if (exitCode == BadFilter)
        {
            throw DevelopmentDiagnostics.BadFilter.At(ProjectFile, 0, Filter, lastLine);
        }

        if (!File.Exists(report))
        {
            if (!ListTests || exitCode != 0)
            {
                throw DevelopmentDiagnostics.NotRun.At(ProjectFile, 0, exitCode, lastLine, ApplicationRoot);
            }

            return;
        }

        var results = TestResultsFile.Read(report);
        Report(results, exitCode, lastLine);
        if (results.Count == 0 && Filter.Trim().Length > 0)
        {
            LogWarning(DevelopmentDiagnostics.NothingMatches, null, 0, Filter);
        }

        CopyReport(report);
        WriteCoverage();
    }

    protected override int RunPython(IReadOnlyList<string> arguments, string folder, Func<string, string>? onLine = null, IEnumerable<KeyValuePair<string, string>>? variables = null) =>
        base.RunPython(
            arguments,
            folder,
            line =>
            {
                Say(line);
                return onLine is null ? line : onLine(line);
            },
            variables);

    private string ApplicationRoot => Path.GetDirectoryName(ManagePy)!;

    private bool CollectsCoverage => Collectors.Any(name => name.IndexOf("Coverage", StringComparison.OrdinalIgnoreCase) >= 0);

    private string CoverageData => FullPath(Path.Combine(Folder, "coverage.data"));

    private List<string> Command()
    {
        var command = new List<string>();
        if (CollectsCoverage)
        {
            if (!HasCoverage())
            {
                throw DevelopmentDiagnostics.NoCoverage.At(ProjectFile, 0, Requirements);
            }

            command.AddRange(["-m", "coverage", "run", "--source=" + ApplicationRoot, "--data-file=" + CoverageData]);
        }

        command.AddRange([ManagePy, "test", "--testrunner", "djiis_test_runner.Runner", "--noinput"]);
        command.AddRange(CommandLine.Split(Arguments));
        command.AddRange(ExtraArguments.Where(argument => argument.Length > 0));
        return command;
    }

    private bool HasCoverage() => Directory.Exists(Path.Combine(Core.Python.VirtualEnvironment.SitePackagesOf(VirtualEnvironment), "coverage"));

    private IEnumerable<KeyValuePair<string, string>> Variables(string report)
    {
        yield return new("PYTHONPATH", FullPath(Scripts));
        yield return new("DJANGO_IIS_TEST_REPORT", report);
        yield return new("DJANGO_IIS_TEST_TITLE", Path.GetFileNameWithoutExtension(ProjectFile));
        yield return new("DJANGO_IIS_TEST_FILTER", Filter);
        yield return new("DJANGO_IIS_TEST_LIST", ListTests ? "1" : "");
        if (SettingsModule.Length > 0)
        {
            yield return new("DJANGO_SETTINGS_MODULE", SettingsModule);
        }
    }

    private void Report(IReadOnlyList<TestResult> results, int exitCode, string lastLine)
    {
        foreach (var result in results.Where(result => result.Outcome == TestOutcome.Failed))
        {
            var place = TracebackPlace.Find(result.Trace, ApplicationRoot, FullPath(VirtualEnvironment));
            LogError(DevelopmentDiagnostics.Failed.At(place?.File ?? ProjectFile, place?.Line ?? 0, result.Name, FirstLine(result.Message)));
        }

        int Count(TestOutcome outcome) => results.Count(result => result.Outcome == outcome);
        var name = Path.GetFileNameWithoutExtension(ProjectFile);
        var text = FormattableString.Invariant($"{name}: {Count(TestOutcome.Passed)} passed, {Count(TestOutcome.Failed)} failed, {Count(TestOutcome.NotExecuted)} skipped");
        BuildEngine.LogMessageEvent(TerminalMessage.Finish(text, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["total"] = results.Count.ToString(CultureInfo.InvariantCulture),
            ["passed"] = Count(TestOutcome.Passed).ToString(CultureInfo.InvariantCulture),
            ["skipped"] = Count(TestOutcome.NotExecuted).ToString(CultureInfo.InvariantCulture),
            ["failed"] = Count(TestOutcome.Failed).ToString(CultureInfo.InvariantCulture),
        }));
        // A runner of the project's own may fail for reasons of its own.
        if (exitCode != 0 && !Log.HasLoggedErrors)
        {
            throw DevelopmentDiagnostics.NotRun.At(ProjectFile, 0, exitCode, lastLine, ApplicationRoot);
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    private void CopyReport(string report)
    {
        foreach (var logger in Loggers.Where(text => text.Trim().Length > 0).Select(TestLogger.Parse))
        {
            if (logger.IsTrx)
            {
                var destination = logger.FileIn(FullPath(ResultsDirectory), Path.GetFileNameWithoutExtension(ProjectFile), DateTime.Now);
                Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
                File.Copy(report, destination, overwrite: true);
                Say($"  Results File: {destination}");
            }
            else if (!logger.IsConsole)
            {
                LogWarning(DevelopmentDiagnostics.UnknownLogger, null, 0, logger.Name);
            }
        }
    }

    private void WriteCoverage()
    {
        if (!CollectsCoverage)
        {
            return;
        }

        var destination = Path.Combine(FullPath(ResultsDirectory), "coverage.cobertura.xml");
        Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
        base.RunPython(["-m", "coverage", "xml", "--data-file=" + CoverageData, "-o", destination], ApplicationRoot);
        Say($"  Coverage: {destination}");
    }
}
