using System;
using System.Collections.Generic;
using System.IO;

namespace Django.Iis.Build;

/// <summary>Builds the solution, packs the SDK and passes the tests.</summary>
internal sealed class TestCommand(Repository repository)
{
    /// <param name="arguments">Further arguments of dotnet test.</param>
    /// <returns>0 when every test that ran passed and at least one ran.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        var shell = new Shell(repository.Root, DotNet.Variables);
        Heading.Write("Tools that only tests need");
        new TestTools(shell).Install();
        Heading.Write("Python packages");
        shell = shell.With(new PackageIndex(repository, shell).Variables());

        Heading.Write("Building the solution");
        shell.Run(DotNet.Program, "build", repository.Solution, "-c", "Release", "-warnaserror", DotNet.NoNodeReuse);
        Heading.Write("Packing the SDK and its templates");
        new Packages(repository, shell).Pack();

        Heading.Write("Testing");
        // Packed once for all test projects, which would otherwise each pack for themselves.
        shell = shell.With(new Dictionary<string, string> { ["DJIIS_SDK_FEED"] = repository.Feed });
        var exitCode = shell.Try(DotNet.Program, ["test", repository.Solution, .. Options(), .. arguments]);
        return Report(TestResults.Read(repository.TestResults), exitCode);
    }

    private IEnumerable<string> Options()
    {
        if (Directory.Exists(repository.TestResults))
        {
            Directory.Delete(repository.TestResults, recursive: true);
        }

        // One project after another (-m:1): the end-to-end tests need the machine for themselves.
        return
        [
            "-c", "Release", "--no-build", "-m:1", DotNet.NoNodeReuse,
            "--logger", "trx", "--results-directory", repository.TestResults,
            "--blame-hang", "--blame-hang-timeout", "20m", "--blame-hang-dump-type", "none",
        ];
    }

    private static int Report(TestResults results, int exitCode)
    {
        Heading.Write("Results");
        foreach (var test in results.Failed)
        {
            Console.WriteLine($"failed: {test.Name}");
        }

        foreach (var test in results.Skipped)
        {
            Console.WriteLine($"skipped: {test.Name}: {test.Message}");
        }

        if (exitCode != 0 && results.Failed.Count == 0)
        {
            Console.WriteLine($"dotnet test ended with exit code {exitCode} although no test failed: see its output above");
        }

        var ran = results.Passed.Count + results.Failed.Count;
        if (ran == 0)
        {
            Console.WriteLine("no test ran");
        }

        var skipped = results.Skipped.Count == 0 ? "" : $", {results.Skipped.Count} skipped";
        Console.WriteLine($"{results.Passed.Count} passed, {results.Failed.Count} failed{skipped}");
        return exitCode != 0 ? exitCode : results.Failed.Count > 0 || ran == 0 ? 1 : 0;
    }
}
