using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.IO;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>Requirements files, resolved for the server on this machine.</summary>
[Collection(ShellCollection.Name)]
public sealed class ResolveRequirementsTests : IDisposable
{
    private readonly ResolvedProject _project = new();

    public ResolveRequirementsTests()
    {
        _project.Wheel("shop", requires: "tzdata; sys_platform == 'win32'");
        _project.Wheel("tzdata");
    }

    /// <summary>The Pythons of this machine, each with a pip of another age.</summary>
    public static TheoryData<string> Pythons { get; } =
        new(new[] { "3.10", "3.11", "3.12", "3.13" }.Where(minor => BuildPython.Exactly(Version.Parse(minor)) is not null).DefaultIfEmpty("any"));

    public void Dispose() => _project.Dispose();

    [PythonFact]
    public void TheServersMarkersCount()
    {
        Assert.True(_project.Resolve("shop\n"), _project.Errors);

        Assert.Equal(["shop-1.0", "tzdata-1.0"], _project.Wheels());
    }

    [PythonTheory]
    [MemberData(nameof(Pythons))]
    public void EveryHostResolvesTheSame(string python)
    {
        _project.Python = PipPython.With(BuildPython.Of(python));
        _project.Wheel("native", tag: "cp313-cp313-win_amd64");
        _project.Wheel("native", tag: "cp313-cp313t-win_amd64");
        _project.Wheel("native", tag: "cp310-cp310-win_amd64");
        new SyntheticWheel("versioned", "1.0").WithMetadata("Requires-Python: >=3.13").Write(_project.Folder["wheels"]);
        new SyntheticWheel("versioned", "2.0").WithMetadata("Requires-Python: >=3.14").Write(_project.Folder["wheels"]);
        _project.LocalProject("lib", requires: "Requires-Dist: tzdata; python_version == '3.13' and platform_machine == 'AMD64'\n");

        Assert.True(_project.Resolve("native\nversioned\n-e ./lib\nnothing; python_version < '3.13'\n"), _project.Errors);

        Assert.Equal(["lib-1.5", "native-1.0", "tzdata-1.0", "versioned-1.0"], _project.Wheels());
        Assert.True(File.Exists(_project.Folder["obj/wheels/native-1.0-cp313-cp313-win_amd64.whl"]));
    }

    [PythonFact]
    public void RequirementsWithHashesAreDownloaded()
    {
        Assert.True(_project.Resolve(string.Concat(new[] { "shop", "tzdata" }.Select(name => $"{name}==1.0 --hash=sha256:{Hashes.OfFile(_project.Folder[$"wheels/{name}-1.0-py3-none-any.whl"])}\n"))), _project.Errors);

        Assert.Equal(["shop-1.0", "tzdata-1.0"], _project.Wheels());
    }

    [PythonFact]
    public void AnotherHashThanTheOneThatIsWrittenDownIsAnError()
    {
        Assert.False(_project.Resolve($"# pinned\ntzdata==1.0 --hash=sha256:{new string('0', 64)}\n"));

        Assert.Contains("'tzdata'", _project.Error("DJIIS1229", "requirements.txt", 2), StringComparison.Ordinal);
    }

    [PythonFact]
    public void ThePlatformIsReadInAnyCase()
    {
        _project.Platform = "WIN_AMD64";

        Assert.True(_project.Resolve("shop\n"), _project.Errors);

        Assert.Contains("tzdata-1.0", _project.Wheels());
    }

    [PythonFact]
    public void AFailedResolutionKeepsTheWheelsOfTheLastBuild()
    {
        _project.Folder.Write("obj/wheels/old-1.0-py3-none-any.whl", "");

        Assert.False(_project.Resolve("shop\nmissing\n"));

        Assert.Contains("'missing'", _project.Error("DJIIS1201", "requirements.txt", 2), StringComparison.Ordinal);
        Assert.Equal(["old-1.0"], _project.Wheels());
        Assert.Equal(["wheels", "work"], Directory.GetDirectories(_project.Folder["obj"]).Select(Path.GetFileName).Order());
    }

    [PythonFact]
    public void ADistributionWithoutAWheelForTheServerIsAnErrorThatListsWhatThereIs()
    {
        _project.Wheel("native", "2.2", "cp312-cp312-win_amd64");
        _project.Wheel("native", "2.2", "cp313-cp313-manylinux_2_17_x86_64");
        _project.Wheel("native", "1.0", "cp313-cp313-win_amd64");
        _project.Folder.Write("wheels/native-2.2.tar.gz", "never opened");

        Assert.False(_project.Resolve("shop\nnative>=2\n"));

        var text = _project.Error("DJIIS1202", "requirements.txt", 2);
        Assert.Contains("native-2.2-cp312-cp312-win_amd64.whl, native-2.2-cp313-cp313-manylinux_2_17_x86_64.whl, native-2.2.tar.gz", text, StringComparison.Ordinal);
        Assert.DoesNotContain("native-1.0", text, StringComparison.Ordinal);
    }

    [PythonFact]
    public void WhoRequiresADistributionWithoutAWheelIsNamedWithItsLine()
    {
        _project.Wheel("outer", requires: "native");
        _project.Folder.Write("wheels/native-2.2.zip", "never opened");

        Assert.False(_project.Resolve("shop\nouter\n"));

        Assert.Contains("'native' of 'outer'", _project.Error("DJIIS1202", "requirements.txt", 2), StringComparison.Ordinal);
    }

    [PythonFact]
    public void AVersionThatDoesNotExistIsNoMissingWheel()
    {
        _project.Folder.Write("wheels/shop-0.9.tar.gz", "never opened");

        Assert.False(_project.Resolve("shop>=9\n"));

        _project.Error("DJIIS1201", "requirements.txt", 1);
    }

    [PythonFact]
    public void PipsWarningsAreCodedWarningsAtTheRequirements()
    {
        Assert.True(_project.Resolve("shop[nothing]\n"), _project.Errors);

        var warning = Assert.Single(_project.Engine.Warnings);
        Assert.Equal(("DJIIS1204", _project.Folder["requirements.txt"]), (warning.Code, warning.File));
        Assert.Contains("nothing", warning.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void WhatWasReadIsReportedForTheNextBuild()
    {
        _project.LocalProject("lib");
        _project.Folder.Write("more/base.txt", "shop\n");

        Assert.True(_project.Resolve("-r more/base.txt\n./lib\n"), _project.Errors);

        var report = Core.Python.ProbeReport.Read(_project.Folder["obj/resolve.xml"]);
        Assert.Superset(new HashSet<string> { _project.Folder["more/base.txt"], _project.Folder["lib/pyproject.toml"], _project.Folder["lib/tag"] }, report.Files.ToHashSet());
        Assert.Contains(_project.Folder["lib"], report.Listings);
        Assert.Contains("PIP_INDEX_URL", report.Variables);
    }
}
