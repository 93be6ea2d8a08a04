using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>What the server's packages cost a build: beside pip and unzip alone, in a build that changed application code, and for many sites with one lock.</summary>
internal sealed class PayloadBenchmark
{
    private const int Rounds = 5;

    private const int Sites = 20;

    /// <summary>The time of the tasks from requirements to site-packages by that of `pip download` and `unzip`.</summary>
    private const double MaxColdRatio = 1.2;

    /// <summary>The time of the tasks that run pip, of all sites by that of one.</summary>
    private const double MaxFarmRatio = 1.5;

    /// <summary>Bytes of all sites' packages, each file counted once, by those of one site's: each has a lock and a few small files of its own.</summary>
    private const double MaxDiskRatio = 1.1;

    private static readonly string[] PipTasks = ["ResolveRequirements", "ResolveServers"];

    private readonly Repository _repository;
    private readonly Shell _shell;
    private readonly string _folder;
    private readonly Python _python;
    private readonly FigureList _figures = new();

    public PayloadBenchmark(Repository repository)
    {
        _repository = repository;
        _folder = Path.Combine(repository.Benchmarks, "payload");
        Directory.CreateDirectory(_folder);
        var plain = new Shell(repository.Root, DotNet.Variables);
        _python = Python.Find(plain);
        plain = plain.With(new PackageIndex(repository, plain).Variables());
        new Packages(repository, plain).Pack();
        _shell = plain.With(new Dictionary<string, string> { ["NUGET_PACKAGES"] = repository.Packages, ["PIP_NO_CACHE_DIR"] = "1" });
    }

    private string Minor => _python.Version.ToString(2);

    /// <returns>Whether all figures keep their limits.</returns>
    public bool Run()
    {
        MeasureCold();
        MeasureWarm();
        MeasureFarm();
        return _figures.AllKept;
    }

    private void MeasureCold()
    {
        var project = new PayloadProject(Path.Combine(_folder, "cold"), Minor);
        // One build that does not count, to know the wheels and to have them in memory for both.
        Cold(project, "None");
        var packages = project.Resolved();
        Console.WriteLine($"{packages.Count} packages");
        var rounds = new List<(double Ours, double Raw, double Compiled)>();
        foreach (var round in Turns.Take(Rounds, () => Cold(project, "None"), () => Raw(packages), () => Cold(project, "Packages")))
        {
            rounds.Add((round[0], round[1], round[2]));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"payload {round[0]:0.00} s, pip and unzip {round[1]:0.00} s, payload with byte-code {round[2]:0.00} s"));
        }

        _figures.AtMost("cold-time-to-pip-and-unzip", Statistics.Median(rounds.Select(round => round.Ours / round.Raw)), MaxColdRatio);
        FigureList.Report("cold-seconds", Statistics.Median(rounds.Select(round => round.Ours)));
        FigureList.Report("cold-seconds-with-byte-code", Statistics.Median(rounds.Select(round => round.Compiled)));
        FigureList.Report("pip-and-unzip-seconds", Statistics.Median(rounds.Select(round => round.Raw)));
    }

    /// <summary>Seconds from requirements to the server's site-packages folder.</summary>
    private double Cold(PayloadProject project, string byteCode)
    {
        project.Write();
        var cache = Renewed("cache");
        var compile = "-p:DjangoCompilePython=" + byteCode;
        var cold = Build(project.ProjectFile, "DjangoRestorePayload", cache, compile);
        // The build's own environment comes first and fills the cache: what it takes when that is full is its own, the rest is unpacking.
        Directory.Delete(Path.Combine(project.Folder, "obj", "venv"), recursive: true);
        var warm = Build(project.ProjectFile, "DjangoRestorePython", cache, compile);
        return cold.SecondsOf("ResolveRequirements") + cold.SecondsOf("InstallWheels") - warm.SecondsOf("InstallWheels") + cold.SecondsOf("ResolveServers") + cold.SecondsOf("UnpackWheels");
    }

    private double Raw(IReadOnlyList<string> packages)
    {
        var (downloads, site) = (Renewed("downloads"), Renewed("site"));
        var watch = Stopwatch.StartNew();
        _shell.Demand(
            Python.InEnvironment(_repository.PipEnvironment) is var pip && File.Exists(pip) ? pip : _python.Executable,
            ["-m", "pip", "download", "--quiet", "--only-binary=:all:", "--platform", "win_amd64", "--python-version", Minor, "--dest", downloads, .. packages]);
        _shell.Demand("unzip", "-q", "-o", Path.Combine(downloads, "*.whl"), "-d", site);
        return watch.Elapsed.TotalSeconds;
    }

    private void MeasureWarm()
    {
        var project = new PayloadProject(Path.Combine(_folder, "warm"), Minor);
        project.Write();
        var cache = Renewed("cache");
        foreach (var environments in new[] { 1, 3 })
        {
            var names = string.Join("%3B", Enumerable.Range(1, environments).Select(number => "E" + number.ToString(CultureInfo.InvariantCulture)));
            var property = environments == 1 ? "-p:EnvironmentName=Production" : "-p:DjangoEnvironments=" + names;
            Build(project.ProjectFile, "Build", cache, property);
            File.AppendAllText(project.Source, "\n# changed\n");
            var processes = Build(project.ProjectFile, "Build", cache, property).PythonProcesses;
            _figures.AtMost($"warm-{environments}-pip-processes", processes.Count(process => process.Contains("pip", StringComparison.Ordinal) || process.Contains("djiis_requirements", StringComparison.Ordinal)), 0);
            _figures.AtMost($"warm-{environments}-python-processes-per-environment", (double)processes.Count / environments, 1);
        }
    }

    private void MeasureFarm()
    {
        var sites = Enumerable.Range(1, Sites).Select(number => new PayloadProject(Path.Combine(_folder, "farm", "site" + number.ToString(CultureInfo.InvariantCulture)), Minor)).ToList();
        sites.ForEach(site => site.Write());
        Build(sites[0].ProjectFile, "DjangoRestorePayload", Renewed("cache"), "-p:DjangoUpdateLock=true");
        var pinned = File.ReadAllText(sites[0].Lock);
        sites[0].Write();
        sites.ForEach(site => File.WriteAllText(site.Lock, pinned));

        var cache = Renewed("cache");
        var one = Build(sites[0].ProjectFile, "DjangoRestorePayload", cache).Seconds(PipTasks);
        var oneBytes = DistinctBytes([cache, .. sites[0].PackageFolders]);
        var all = one + sites.Skip(1).Sum(site => Build(site.ProjectFile, "DjangoRestorePayload", cache).Seconds(PipTasks));
        var allBytes = DistinctBytes([cache, .. sites.SelectMany(site => site.PackageFolders)]);
        FigureList.Report("farm-one-site-pip-seconds", one);
        FigureList.Report("farm-one-site-MB", oneBytes / 1e6);
        _figures.AtMost($"farm-{Sites}-sites-pip-time-to-one", all / one, MaxFarmRatio);
        _figures.AtMost($"farm-{Sites}-sites-bytes-to-one", allBytes / oneBytes, MaxDiskRatio);
    }

    /// <summary>Bytes of the files in folders; one with several names counts once.</summary>
    private double DistinctBytes(string[] folders)
    {
        var found = _shell.Demand("find", [.. folders, "-type", "f", "-printf", @"%D:%i %s\n"]);
        return found.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).GroupBy(fields => fields[0], StringComparer.Ordinal)
            .Sum(file => double.Parse(file.First()[1], CultureInfo.InvariantCulture));
    }

    private BuildLog Build(string project, string target, string cache, params string[] options)
    {
        var log = Path.Combine(_folder, "build.binlog");
        _shell.Demand(DotNet.Program, ["build", project, "-c", "Release", "-t:" + target, "-bl:" + log, DotNet.NoNodeReuse, "-p:DjangoCacheFolder=" + cache, .. options]);
        return BuildLog.Read(_shell, log);
    }

    private string Renewed(string name) => EmptyFolder.At(Path.Combine(_folder, name));
}
