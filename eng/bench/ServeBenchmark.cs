using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>What the launcher costs a request: a server started by it, beside the same server started by itself, each asked in turns for a page that does nothing.</summary>
internal sealed class ServeBenchmark
{
    private const int Rounds = 15;

    private const int RequestsARound = 400;

    /// <summary>The median time of a request with the launcher by that without. The page is the smallest there can be: a real one takes many times as long, and the launcher no longer.</summary>
    private const double MaxRatio = 1.05;

    private static readonly (string Name, string[] Arguments)[] Servers =
    [
        ("waitress", ["--listen=127.0.0.1:PORT", "--no-clear-untrusted-proxy-headers", "django_iis.wsgi:application"]),
        ("uvicorn", ["--host=127.0.0.1", "--port=PORT", "--no-proxy-headers", "--no-access-log", "django_iis.asgi:application"]),
    ];

    private readonly ServedProject _project;
    private readonly FigureList _figures = new();

    public ServeBenchmark(Repository repository)
    {
        var shell = new Shell(repository.Root, DotNet.Variables);
        var python = Python.Find(shell);
        _project = new ServedProject(repository, Path.Combine(repository.Benchmarks, "serve"));
        _project.Make(python, shell.With(new PackageIndex(repository, shell).Variables()));
    }

    /// <returns>Whether all figures keep their limits.</returns>
    public bool Run()
    {
        foreach (var (name, arguments) in Servers)
        {
            Measure(name, arguments);
        }

        return _figures.AllKept;
    }

    private void Measure(string server, string[] arguments)
    {
        using var launched = new ServedSite(_project, [Path.Combine("__setup__", "launcher.py"), server, .. arguments]);
        using var plain = new ServedSite(_project, ["-m", server, .. arguments]);
        launched.Ask(RequestsARound);
        plain.Ask(RequestsARound);
        var rounds = Turns.Take(Rounds, () => Statistics.Median(launched.Ask(RequestsARound)), () => Statistics.Median(plain.Ask(RequestsARound))).ToList();
        var ratios = rounds.Select(round => round[0] / round[1]).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server}: rounds from {ratios.Min():0.000} to {ratios.Max():0.000}"));
        _figures.AtMost($"serve-{server}-latency-to-without-launcher", Statistics.Median(ratios), MaxRatio);
        FigureList.Report($"serve-{server}-microseconds", Statistics.Median(rounds.Select(round => round[0])));
    }
}
