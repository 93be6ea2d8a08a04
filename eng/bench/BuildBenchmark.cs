using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>What a build costs beside that of an empty project, and a first build beside the tools that it replaces.</summary>
internal sealed class BuildBenchmark
{
    private const int Rounds = 7;

    private const int FirstBuildRounds = 3;

    private const int Sites = 20;

    private static readonly string[] NoOp = ["build", "--no-restore"];

    /// <summary>What Visual Studio's project system runs after each change, of the targets that the .NET SDK has; with the properties that it sets.</summary>
    private static readonly string[] DesignTime =
    [
        "msbuild", "-t:ResolveAssemblyReferencesDesignTime;ResolveProjectReferencesDesignTime;CollectPackageReferences;CompileDesignTime", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true",
        "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
    ];

    private readonly Repository _repository;
    private readonly BuiltSites _sites;
    private readonly RawTools _tools;
    private readonly FigureList _figures = new();

    public BuildBenchmark(Repository repository)
    {
        _repository = repository;
        var plain = new Shell(repository.Root, DotNet.Variables);
        var python = Python.Find(plain);
        plain = plain.With(new PackageIndex(repository, plain).Variables());
        new Packages(repository, plain).Pack();
        _sites = new BuiltSites(repository, EmptyFolder.At(Path.Combine(repository.Benchmarks, "build")), plain);
        _tools = new RawTools(_sites.Shell, python);
    }

    /// <returns>Whether all figures keep their limits.</returns>
    public bool Run()
    {
        var empty = _sites.Empty("empty");
        var polls = _sites.Polls("polls");
        Compare("noop", () => _sites.Seconds(polls, NoOp), () => _sites.Seconds(empty, NoOp), 1.10);
        Compare("evaluation", () => _sites.EvaluationSeconds(polls), () => _sites.EvaluationSeconds(empty), 1.15);
        Compare("design-time", () => _sites.Seconds(polls, DesignTime), () => _sites.Seconds(empty, DesignTime), 1.25);
        MeasureEdit("both-packages", polls, empty, 4);
        MeasureEdit("web-deploy", _sites.Polls("webdeploy", "<DjangoPackageFormats>WebDeploy</DjangoPackageFormats>"), empty, 1.4);
        MeasureFarm();
        MeasureFirstBuild();
        return _figures.AllKept;
    }

    private void Compare(string name, Func<double> ours, Func<double> theirs, double limit)
    {
        var pairs = Pairs(Rounds, ours, theirs);
        _figures.AtMost($"{name}-to-notargets", Statistics.Median(pairs.Select(pair => pair.Ours / pair.Theirs)), limit);
        FigureList.Report($"{name}-seconds", Statistics.Median(pairs.Select(pair => pair.Ours)));
    }

    /// <summary>What a build takes longer than one without a change, in builds of the empty project.</summary>
    private void MeasureEdit(string name, string project, string empty, double limit)
    {
        var template = Path.Combine(Path.GetDirectoryName(project)!, "templates", "base.html");
        var pairs = Pairs(
            Rounds,
            () =>
            {
                var unchanged = _sites.Seconds(project, NoOp);
                File.AppendAllText(template, "\n");
                return _sites.Seconds(project, NoOp) - unchanged;
            },
            () => _sites.Seconds(empty, NoOp));
        _figures.AtMost($"template-edit-{name}-in-notargets", Statistics.Median(pairs.Select(pair => pair.Ours / pair.Theirs)), limit);
        FigureList.Report($"template-edit-{name}-seconds", Statistics.Median(pairs.Select(pair => pair.Ours)));
    }

    private void MeasureFarm()
    {
        var numbers = Enumerable.Range(1, Sites).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var ours = _sites.Solution("sites", [.. numbers.Select(number => _sites.Polls("farm/site" + number, name: "Site" + number, build: false))]);
        var theirs = _sites.Solution("empties", [.. numbers.Select(number => _sites.Empty("farm/empty" + number, name: "Empty" + number, build: false))]);
        Compare($"noop-{Sites}-sites", () => _sites.Seconds(ours, NoOp), () => _sites.Seconds(theirs, NoOp), 1.20);
    }

    private void MeasureFirstBuild()
    {
        var project = _sites.Polls("first");
        var pairs = Pairs(FirstBuildRounds, () => _sites.FirstBuildSeconds(project), () => _tools.Seconds(Path.Combine(_repository.Samples, "Polls"), _sites.Folder("raw")));
        _figures.AtMost("first-build-to-raw-tools", Statistics.Median(pairs.Select(pair => pair.Ours / pair.Theirs)), 1.3);
        FigureList.Report("first-build-seconds", Statistics.Median(pairs.Select(pair => pair.Ours)));
        FigureList.Report("raw-tools-seconds", Statistics.Median(pairs.Select(pair => pair.Theirs)));
    }

    private static List<(double Ours, double Theirs)> Pairs(int rounds, Func<double> ours, Func<double> theirs) => [.. Turns.Take(rounds, ours, theirs).Select(round => (round[0], round[1]))];
}
