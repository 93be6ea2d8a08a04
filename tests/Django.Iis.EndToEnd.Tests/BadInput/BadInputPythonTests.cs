using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>The Python of the build machine, or what passes for it.</summary>
public sealed class BadInputPythonTests(RestoredSite site) : IClassFixture<RestoredSite>, IDisposable
{
    private readonly DjangoProject _project = site.Project;
    private readonly TemporaryFolder _shims = new();

    public void Dispose()
    {
        _shims.Dispose();
        File.Delete(_project["obj/python.cache"]);
    }

    [UnixFact]
    public void NothingButShimsThatFail()
    {
        WriteShims();

        var text = BadBuild.Fails(_project, Path(_shims.Path), "DJIIS1101", "Site.csproj", 0);

        Assert.Contains("Install Python 3.13", text, StringComparison.Ordinal);
        Assert.Contains(_shims["python3"] + " was passed over: pyenv: python3: command not found.", text, StringComparison.Ordinal);
        Assert.Contains(_shims["python"] + " was passed over: exit code 127.", text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_project["obj/venv"]));
    }

    [UnixFact]
    public void ShimsThatFailArePassedOver()
    {
        WriteShims();
        var path = _shims.Path + System.IO.Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

        BadBuild.Build(_project, Path(path), "-t:_DjiisFindPython").Succeeded();
    }

    [Fact]
    public void AnotherMinorVersionIsAMessage()
    {
        var text = BadBuild.Succeeds(_project, "message", "DJIIS1102", "Site.csproj", 0, "-p:PythonVersion=3.99", "-t:_DjiisFindPython");

        Assert.Contains("for Python 3.99 on the server", text, StringComparison.Ordinal);
    }

    private void WriteShims()
    {
        FakeProgram.Write(_shims["python3"], "echo 'pyenv: python3: command not found' >&2\nexit 127");
        FakeProgram.Write(_shims["python3.13"], "echo 'pyenv: python3.13: command not found' >&2\nexit 127");
        FakeProgram.Write(_shims["python"], "exit 127");
    }

    private static Dictionary<string, string?> Path(string path) => new(StringComparer.Ordinal) { ["PATH"] = path, ["PYENV_ROOT"] = null };
}
