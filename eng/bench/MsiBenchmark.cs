using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>Packs one tree with this project and with others' programs, in turns, and compares.</summary>
internal sealed class MsiBenchmark
{
    private const int Rounds = 5;

    private const double MegaByte = 1_000_000;

    /// <summary>Largest ratios of time and of size to wixl's.</summary>
    private static readonly (string Compression, double Time, double Size)[] Limits = [("Default", 0.45, 0.86), ("Fast", 0.28, 0.98), ("Small", 2.00, 0.68)];

    /// <summary>The large tree, and parts of it: files of 50,000 bytes.</summary>
    private static readonly int[] FileCounts = [5_000, 10_000, 20_000, 40_000];

    private const int FileSize = 50_000;

    /// <summary>Measurements of a linear program that lie on a line as well as this.</summary>
    private const double MinLinearity = 0.98;

    private const double MaxMemory = 400;

    private readonly Shell _shell;
    private readonly Repository _repository;
    private readonly PayloadTrees _trees;
    private readonly FigureList _figures = new();

    public MsiBenchmark(Repository repository)
    {
        _repository = repository;
        _shell = new Shell(repository.Root, DotNet.Variables);
        _trees = new PayloadTrees(repository, _shell);
    }

    /// <returns>Whether all figures keep their limits.</returns>
    public bool Run()
    {
        Directory.CreateDirectory(_repository.Benchmarks);
        _shell.Run(DotNet.Program, "build", _repository.BenchmarkPacker, "-c", "Release", "-v", "quiet", DotNet.NoNodeReuse);
        CompareWithOthers();
        MeasureGrowth();
        return _figures.AllKept;
    }

    private void CompareWithOthers()
    {
        var tree = _trees.Wheels();
        var (files, bytes) = PayloadTrees.Count(tree);
        Console.WriteLine($"{files} files, {bytes} bytes, {Environment.ProcessorCount} processors");
        WixlSource.Write(tree, Output("wixl.wxs"));

        Dictionary<string, Func<Measurement>> programs = Limits.ToDictionary(limit => limit.Compression, limit => (Func<Measurement>)(() => Pack(limit.Compression, tree)));
        programs.Add("wixl", () => Measurement.Of(new Shell(_repository.Benchmarks, DotNet.Variables), Output("wixl.msi"), "wixl", "-o", Output("wixl.msi"), Output("wixl.wxs")));
        programs.Add("7z", () => Measurement.Of(_shell, Output("7z.zip"), "7z", "a", "-tzip", "-mx=5", "-mmt=2", "-bd", Output("7z.zip"), tree));

        // One run that does not count, to have the tree in memory for all.
        _ = Pack("Fast", tree);
        var names = programs.Keys.ToList();
        var runs = names.Select(name => (Func<Measurement>)(() => Run(name, programs[name]))).ToList();
        var rounds = Turns.Take(Rounds, runs).Select(round => names.Zip(round).ToDictionary()).ToList();
        foreach (var (compression, time, size) in Limits)
        {
            _figures.AtMost($"{compression}-time-to-wixl", MedianRatio(rounds, compression, "wixl", run => run.Seconds), time);
            _figures.AtMost($"{compression}-size-to-wixl", MedianRatio(rounds, compression, "wixl", run => run.Size), size);
            FigureList.Report($"{compression}-time-to-7z", MedianRatio(rounds, compression, "7z", run => run.Seconds));
            FigureList.Report($"{compression}-size-to-7z", MedianRatio(rounds, compression, "7z", run => run.Size));
            _figures.AtMost($"{compression}-memory-MB", rounds.Max(round => round[compression].PeakMemory) / MegaByte, MaxMemory);
        }

        foreach (var program in programs.Keys)
        {
            FigureList.Report($"{program}-seconds", Statistics.Median(rounds.Select(round => round[program].Seconds)));
            FigureList.Report($"{program}-MB", Statistics.Median(rounds.Select(round => round[program].Size / MegaByte)));
        }
    }

    private static Measurement Run(string name, Func<Measurement> program)
    {
        var measured = program();
        Console.WriteLine($"{name}: {measured.Seconds:0.00} s, {measured.Size} bytes");
        return measured;
    }

    private static double MedianRatio(
        IEnumerable<Dictionary<string, Measurement>> rounds,
        string program,
        string other,
        Func<Measurement, double> value) =>
        Statistics.Median(rounds.Select(round => value(round[program]) / value(round[other])));

    private void MeasureGrowth()
    {
        var points = new List<(double X, double Y)>();
        var peak = 0L;
        foreach (var count in FileCounts)
        {
            var measured = Pack("Default", _trees.Words(count, FileSize));
            Console.WriteLine($"{count} files, {count * (long)FileSize} bytes: {measured.Seconds:0.00} s, {measured.PeakMemory / MegaByte:0} MB of memory");
            points.Add((count, measured.Seconds));
            peak = Math.Max(peak, measured.PeakMemory);
        }

        _figures.AtLeast("growth-linearity", Statistics.Linearity(points), MinLinearity);
        FigureList.Report("growth-when-doubled", points[^1].Y / points[^2].Y);
        _figures.AtMost("growth-memory-MB", peak / MegaByte, MaxMemory);
        Directory.Delete(Output("words"), recursive: true);
    }

    private Measurement Pack(string compression, string tree)
    {
        var program = Path.Combine(_repository.BenchmarkPacker, "bin", "Release", "net10.0", "Packer.dll");
        var output = Output(compression + ".msi");
        return Measurement.Of(_shell, output, DotNet.Program, "exec", program, compression, tree, output);
    }

    private string Output(string name) => Path.Combine(_repository.Benchmarks, name);
}
