using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Django.Iis.Build;

/// <summary>Packs the SDK and builds the samples with it, as a user would.</summary>
internal sealed class BuildCommand(Repository repository)
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>What the samples' build must have made, below their folder.</summary>
    private static readonly string[] Expected =
    [
        .. new[] { "Polls/bin/Release/Polls", "Chat/bin/Release/Chat", "Portal/bin/Release/Testing/Portal", "Portal/bin/Release/Staging/Portal", "Portal/bin/Release/Production/Portal" }
            .SelectMany(name => new[] { name + ".msi", name + ".zip" }),
    ];

    /// <param name="arguments">Further arguments of dotnet build.</param>
    public void Run(IReadOnlyList<string> arguments)
    {
        var shell = new Shell(repository.Root, DotNet.Variables);
        Heading.Write("Python packages");
        shell = shell.With(new PackageIndex(repository, shell).Variables());
        Heading.Write("Packing the SDK and its templates");
        new Packages(repository, shell).Pack();

        Heading.Write("Building " + repository.Relative(repository.SamplesSolution));
        var clock = Stopwatch.StartNew();
        var own = new Dictionary<string, string> { ["NUGET_PACKAGES"] = repository.Packages };
        shell.With(own).Run(DotNet.Program, ["build", repository.SamplesSolution, "-c", "Release", DotNet.NoNodeReuse, .. arguments]);
        List(clock.Elapsed);
    }

    private void List(TimeSpan elapsed)
    {
        var missing = Expected.Where(name => !File.Exists(Path.Combine(repository.Samples, name))).ToArray();
        if (missing.Length > 0)
        {
            throw new BuildFailure($"the build made no {string.Join(" and no ", missing)} in {repository.Relative(repository.Samples)}");
        }

        Heading.Write(string.Create(CultureInfo.InvariantCulture, $"Built in {elapsed.TotalSeconds:F1} s"));
        foreach (var file in Expected.Select(name => new FileInfo(Path.Combine(repository.Samples, name))))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{repository.Relative(file.FullName),-55} {Size(file.Length),10}   {file.LastWriteTime:yyyy-MM-dd HH:mm:ss}"));
        }
    }

    private static string Size(long bytes) =>
        bytes < Mebibyte
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:F1} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte:F1} MB");
}
