using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>The wheels of the server's distribution, beside those of the requirements.</summary>
[Collection(ShellCollection.Name)]
public sealed class DownloadServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();
    private readonly ShellVariables _shell = new(("PIP_NO_INDEX", "1"), ("PIP_FIND_LINKS", null), ("PIP_INDEX_URL", null));

    public DownloadServerTests()
    {
        Wheel("shop").Write(_folder["obj/wheels"]);
        Wheel("uvicorn").Requires("click").Requires("winloop; sys_platform == 'win32'").Write(_folder["wheels"]);
        Wheel("winloop").Write(_folder["wheels"]);
        Wheel("click", "1.0").Write(_folder["wheels"]);
        Wheel("click", "2.0").Write(_folder["wheels"]);
    }

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [PythonFact]
    public void TheServersDistributionIsAddedWithAMessage()
    {
        Assert.True(Download(), Errors());

        Assert.Equal(["click-2.0", "uvicorn-1.0", "winloop-1.0"], Downloaded());
        Assert.Contains("'uvicorn'", _engine.Message("DJIIS1209")?.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void WhatTheRequirementsResolvedToStaysAsItIs()
    {
        Wheel("click", "1.0").Write(_folder["obj/wheels"]);

        Assert.True(Download(), Errors());

        Assert.Equal(["uvicorn-1.0", "winloop-1.0"], Downloaded());
    }

    [PythonFact]
    public void AServerThatTheRequirementsBringNeedsNoMessageAndNoPip()
    {
        Wheel("Uvicorn").Write(_folder["obj/wheels"]);

        Assert.True(Download(python: _folder["no-such-python"]), Errors());

        Assert.Empty(Downloaded());
        Assert.Null(_engine.Message("DJIIS1209"));
    }

    [PythonFact]
    public void EachEnvironmentGetsItsServer()
    {
        Wheel("waitress").Write(_folder["wheels"]);

        Assert.True(Download(servers: ["waitress", "Uvicorn", "waitress"]), Errors());

        Assert.Equal(["click-2.0", "uvicorn-1.0", "waitress-1.0", "winloop-1.0"], Downloaded());
    }

    [PythonFact]
    public void AServerThatDoesNotResolveIsAnError()
    {
        File.Delete(_folder["wheels/winloop-1.0-py3-none-any.whl"]);

        Assert.False(Download());

        Assert.Equal("DJIIS1202", Assert.Single(_engine.Errors).Code);
    }

    private static SyntheticWheel Wheel(string name, string version = "1.0") => new SyntheticWheel(name, version).With($"{name}/__init__.py");

    private bool Download(string? python = null, string[]? servers = null)
    {
        using var task = new DownloadServer
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Python = python ?? PipPython.With(BuildPython.Interpreter!),
            Script = BuildPython.Script("djiis_pip_target.py"),
            Requirements = _folder.Write("requirements.txt", "shop\n"),
            ApplicationRoot = _folder.Path,
            TargetPlatform = "win_amd64",
            PythonVersion = "3.13",
            Servers = servers ?? ["Uvicorn"],
            Wheels = "obj/wheels",
            Destination = "obj/server",
        };
        return task.Execute();
    }

    private string Errors() => string.Join('\n', _engine.Errors.Select(error => error.Message));

    private IEnumerable<string> Downloaded() =>
        Directory.GetFiles(_folder["obj/server"]).Select(path => string.Join('-', Path.GetFileName(path).Split('-').Take(2))).Order(StringComparer.Ordinal);
}
