using System;
using System.IO;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>The wheels of the servers' distributions, beside those of the requirements.</summary>
[Collection(ShellCollection.Name)]
public sealed class ResolveServersTests : IDisposable
{
    private readonly ResolvedProject _project = new();

    public ResolveServersTests()
    {
        _project.Wheel("shop");
        _project.Wheel("uvicorn", requires: ["click", "winloop; sys_platform == 'win32'"]);
        _project.Wheel("winloop");
        _project.Wheel("click", "1.0");
        _project.Wheel("click", "2.0");
    }

    public void Dispose() => _project.Dispose();

    [PythonFact]
    public void TheServersDistributionIsAddedWithAMessage()
    {
        Assert.True(Serve("shop\n", "Uvicorn"), _project.Errors);

        Assert.Equal(["click-2.0", "uvicorn-1.0", "winloop-1.0"], _project.Wheels("server"));
        Assert.Contains("'uvicorn'", _project.Engine.Message("DJIIS1209")?.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void WhatTheRequirementsResolvedToStaysAsItIs()
    {
        Assert.True(Serve("shop\nclick==1.0\n", "uvicorn"), _project.Errors);

        Assert.Equal(["uvicorn-1.0", "winloop-1.0"], _project.Wheels("server"));
    }

    [PythonFact]
    public void AServerThatTheRequirementsBringNeedsNoMessageAndNoPip()
    {
        _project.Wheel("Waitress");
        Assert.True(_project.Resolve("shop\nwaitress\n"), _project.Errors);
        _project.Python = _project.Folder["no-such-python"];

        Assert.True(_project.Serve("waitress"), _project.Errors);

        Assert.Empty(_project.Wheels("server"));
        Assert.Null(_project.Engine.Message("DJIIS1209"));
        Assert.Contains("name = \"waitress\"", _project.LockText, StringComparison.Ordinal);
    }

    [PythonFact]
    public void EachEnvironmentGetsItsServer()
    {
        _project.Wheel("waitress");

        Assert.True(Serve("shop\n", "waitress", "Uvicorn", "waitress"), _project.Errors);

        Assert.Equal(["click-2.0", "uvicorn-1.0", "waitress-1.0", "winloop-1.0"], _project.Wheels("server"));
    }

    [PythonFact]
    public void AServerThatDoesNotResolveIsAnError()
    {
        File.Delete(_project.Folder["wheels/winloop-1.0-py3-none-any.whl"]);

        Assert.False(Serve("shop\n", "uvicorn"));

        Assert.Contains("'winloop'", Assert.Single(_project.Engine.Errors).Message, StringComparison.Ordinal);
    }

    private bool Serve(string requirements, params string[] servers)
    {
        Assert.True(_project.Resolve(requirements), _project.Errors);
        return _project.Serve(servers);
    }
}
