using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.IO;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>The server's wheels, from a folder of wheels that the test writes, through the real pip.</summary>
[Collection(ShellCollection.Name)]
public sealed class DownloadWheelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();
    private readonly ShellVariables _shell = new(("PIP_NO_INDEX", "1"), ("PIP_FIND_LINKS", null), ("PIP_INDEX_URL", null));

    public DownloadWheelsTests()
    {
        Wheel("shop").Requires("tzdata; sys_platform == 'win32'").Write(_folder["wheels"]);
        Wheel("tzdata").Write(_folder["wheels"]);
    }

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [PythonFact]
    public void TheServersMarkersCount()
    {
        Assert.True(Download("shop\n"), Errors());

        Assert.Equal(["shop", "tzdata"], Downloaded());
    }

    [PythonFact]
    public void RequirementsWithHashesAreDownloaded()
    {
        Assert.True(Download(string.Concat(new[] { "shop", "tzdata" }.Select(name => $"{name}==1.0 --hash=sha256:{Hashes.OfFile(_folder[$"wheels/{name}-1.0-py3-none-any.whl"])}\n"))), Errors());

        Assert.Equal(["shop", "tzdata"], Downloaded());
    }

    [PythonFact]
    public void ThePlatformIsReadInAnyCase()
    {
        Assert.True(Download("shop\n", "WIN_AMD64"), Errors());

        Assert.Contains("tzdata", Downloaded());
    }

    [PythonFact]
    public void AFailedDownloadKeepsTheWheelsOfTheLastBuild()
    {
        _folder.Write("obj/wheels/old-1.0-py3-none-any.whl", "");

        Assert.False(Download("shop\nmissing\n"));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("DJIIS1201", _folder["requirements.txt"], 2), (error.Code, error.File, error.LineNumber));
        Assert.Equal(["old"], Downloaded());
        Assert.Equal([_folder["obj/wheels"]], Directory.GetDirectories(_folder["obj"]));
    }

    [PythonFact]
    public void AWheelForThisMachineAloneIsAnErrorThatSaysSo()
    {
        Wheel("local", HostTag()).Write(_folder["wheels"]);

        Assert.False(Download("shop\nlocal\n"));

        Assert.Equal("DJIIS1202", Assert.Single(_engine.Errors).Code);
        Assert.Empty(Directory.GetDirectories(_folder["obj"]));
    }

    [PythonFact]
    public void PipsWarningsAreCodedWarningsAtTheRequirements()
    {
        Assert.True(Download("shop[nothing]\n"), Errors());

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(("DJIIS1204", _folder["requirements.txt"]), (warning.Code, warning.File));
        Assert.Contains("nothing", warning.Message, StringComparison.Ordinal);
    }

    private static SyntheticWheel Wheel(string name, string tag = "py3-none-any") => new SyntheticWheel(name, "1.0", tag).With($"{name}/__init__.py");

    private bool Download(string requirements, string platform = "win_amd64")
    {
        using var task = new DownloadWheels
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Python = PipPython.With(BuildPython.Interpreter!),
            Script = BuildPython.Script("djiis_pip_target.py"),
            Requirements = _folder.Write("requirements.txt", requirements),
            ApplicationRoot = _folder.Path,
            TargetPlatform = platform,
            PythonVersion = "3.13",
            Destination = "obj/wheels",
        };
        return task.Execute();
    }

    private static string HostTag() =>
        "py3-none-" + BuildPython.Evaluate(BuildPython.Executable, "__import__('sysconfig').get_platform().replace('-', '_').replace('.', '_')");

    private string Errors() => string.Join('\n', _engine.Errors.Select(error => error.Message));

    private IEnumerable<string> Downloaded() =>
        Directory.GetFiles(_folder["obj/wheels"]).Select(path => Path.GetFileName(path).Split('-')[0]).Order(StringComparer.Ordinal);
}
