using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Django.Iis.Hosted.Tests.Verbs;

/// <summary>The dotnet command's verbs, and the targets for people, on a solution of both extensions: what they leave, and what people see.</summary>
[Collection(VerbSolutionGroup.Name)]
public sealed partial class VerbTests(VerbSolution solution)
{
    /// <summary>Selects the task assemblies that MSBuild.exe and Visual Studio load.</summary>
    private const string DesktopTasks = "-p:_DjiisTaskFramework=netstandard2.0";

    [Fact]
    public void ASolutionOfBothExtensionsBuildsWithALineForEachArtefactAndNoFindingOfBuildCheck()
    {
        var output = solution.FirstBuild.Succeeded();

        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
        Assert.DoesNotMatch("BC[0-9]{4}", output);
        string[] artefacts = ["First.msi", "First.zip", "Second.msi", "Second.zip"];
        Assert.Equal(artefacts, ArtefactLine().Matches(output).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ASecondBuildHasNothingToSay()
    {
        var output = solution.Dotnet("build", "Sites.slnx", "--no-restore", "-tl:off").Succeeded();

        Assert.DoesNotContain(" -> ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTestsOfASolutionRunAndLeaveResultsFiles()
    {
        var output = solution.Dotnet("test", "Sites.slnx", "--no-build", "--logger", "trx", "--results-directory", "results", "-tl:off").Succeeded();

        Assert.Equal(2, Regex.Count(output, @"Ran \d+ tests", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.All(["First", "Second"], name => Assert.Contains("outcome=\"Passed\"", File.ReadAllText(Directory.GetFiles(solution["results"], name + "_*.trx").Single()), StringComparison.Ordinal));
    }

    [Fact]
    public void AFailedTestIsAnErrorAtItsLine()
    {
        using var failing = solution.Edit("First/polls/tests/test_failing.py", _ => "from django.test import SimpleTestCase\n\nclass Failing(SimpleTestCase):\n    def test_fails(self):\n        self.assertEqual(1, 2)\n");

        var result = solution.Dotnet("test", "First/First.csproj", "--no-build", "--filter", "Name=test_fails", "-tl:off");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(solution["First/polls/tests/test_failing.py"] + "(5): error DJIIS1701:", result.Output, StringComparison.Ordinal);
        Assert.Contains("Ran 1 test ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TestsAreListedWithoutBeingRun()
    {
        var output = solution.Dotnet("test", "Second/Second.djproj", "--no-build", "--list-tests", "-tl:off").Succeeded();

        Assert.Matches(@"The following Tests are available:\s+polls\.tests\.", output);
        Assert.DoesNotContain("Ran ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFilterThatLeavesNoTestIsAWarning()
    {
        var output = solution.Dotnet("test", "Second/Second.djproj", "--no-build", "--filter", "Name=nothing", "-tl:off").Succeeded();

        Assert.Contains("warning DJIIS1708:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void CoverageIsMeasuredAndReported()
    {
        solution.Dotnet("test", "Second/Second.djproj", "--no-build", "--collect", "Code Coverage", "--results-directory", "coverage", "-tl:off").Succeeded();

        var report = File.ReadAllText(solution["coverage/coverage.cobertura.xml"]);
        Assert.Contains("run test --testrunner djiis_test_runner.Runner --noinput", report, StringComparison.Ordinal);
        Assert.EndsWith("xml\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void PackagesAreVerifiedAndADamagedOneIsAnError()
    {
        Assert.Contains("Verified: " + solution["First/bin/Debug/First.msi"], solution.Dotnet("build", "First/First.csproj", "-t:Verify", "--no-restore", "-tl:off").Succeeded(), StringComparison.Ordinal);
        var package = solution["First/bin/Debug/First.zip"];
        var sound = File.ReadAllBytes(package);
        var damaged = (byte[])sound.Clone();
        damaged[sound.Length / 2] ^= 1;
        File.WriteAllBytes(package, damaged);

        var result = solution.Dotnet("build", "First/First.csproj", "-t:Verify", "-p:NoBuild=true", "--no-restore", "-tl:off");

        File.WriteAllBytes(package, sound);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(package + " : error DJIIS171", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PackPutsThePackagesIntoANuGetPackageOfTheSameBytesEachTime()
    {
        string[] folders = ["packed-1", "packed-2"];
        foreach (var folder in folders)
        {
            solution.Dotnet("pack", "First/First.csproj", "-c", "Debug", "--no-build", "-p:DjangoPack=true", "-p:Version=2.1.0", "-o", folder).Succeeded();
        }

        var packages = folders.Select(folder => solution[folder + "/First.2.1.0.nupkg"]).ToList();
        Assert.Equal(SHA256.HashData(File.ReadAllBytes(packages[0])), SHA256.HashData(File.ReadAllBytes(packages[1])));
        using var package = ZipFile.OpenRead(packages[0]);
        Assert.Equal(
            ["First.Parameters.xml", "First.SetParameters.xml", "First.SourceManifest.xml", "First.deploy.cmd", "First.msi", "First.zip"],
            package.Entries.Where(entry => entry.FullName.StartsWith("iis/", StringComparison.Ordinal)).Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AProjectThatDoesNotAskForItIsNotPacked()
    {
        solution.Dotnet("pack", "Second/Second.djproj", "-c", "Debug", "--no-build", "-o", "packed-none").Succeeded();

        Assert.False(Directory.Exists(solution["packed-none"]));
    }

    [Theory]
    [InlineData("Help", "Targets, with `dotnet build -t:`:")]
    [InlineData("ExplainUrl", "Web Deploy: GET /static/polls/style.css: 200")]
    [InlineData("Verify", "files as they were built")]
    public void WhatPeopleAskForIsInTheTerminal(string target, string line)
    {
        var output = solution.Dotnet("build", "Second/Second.djproj", "-t:" + target, "-p:Url=/static/polls/style.css", "--no-restore", "-tl:on").Succeeded();

        Assert.Contains(line, output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnErrorIsWhereAnEditorFindsIt()
    {
        using var broken = solution.Edit("Second/mysite/settings.py", text => text + "\nthis is no python\n");
        var line = File.ReadLines(solution["Second/mysite/settings.py"]).Count();

        var result = solution.Dotnet("build", "Second/Second.djproj", "--no-restore", "-tl:off");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{solution["Second/mysite/settings.py"]}({line}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTasksOfDesktopBuildsDoTheSame()
    {
        solution.Dotnet("build", "Second/Second.djproj", "-c", "Release", "--no-restore", "-tl:off", DesktopTasks).Succeeded();

        solution.Dotnet("test", "Second/Second.djproj", "-c", "Release", "--no-build", "-tl:off", DesktopTasks).Succeeded();
        solution.Dotnet("build", "Second/Second.djproj", "-c", "Release", "-t:Verify", "--no-restore", "-tl:off", DesktopTasks).Succeeded();
        solution.Dotnet("publish", "Second/Second.djproj", "-c", "Release", "--no-build", "-o", "published", DesktopTasks).Succeeded();
        Assert.True(File.Exists(solution["published/web.config"]));
        solution.Dotnet("clean", "Second/Second.djproj", "-c", "Release", DesktopTasks).Succeeded();
        Assert.Empty(Directory.GetFiles(solution["Second/bin/Release"]));
    }

    [Fact]
    public void FormatHasNothingToSay() => solution.Dotnet("format", "First/First.csproj", "--no-restore", "--verify-no-changes").Succeeded();

    [GeneratedRegex(@"^\s*\w+ -> .*[\\/](?<name>[\w.]+)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArtefactLine();
}
