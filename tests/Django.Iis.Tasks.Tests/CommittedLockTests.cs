using System;
using System.IO;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>The lock that the build writes, and what it means once it is committed.</summary>
[Collection(ShellCollection.Name)]
public sealed class CommittedLockTests : IDisposable
{
    private readonly ResolvedProject _project = new();

    public CommittedLockTests()
    {
        _project.Wheel("shop", requires: "tzdata>=1; sys_platform == 'win32'");
        _project.Wheel("tzdata");
        _project.Wheel("waitress");
    }

    public void Dispose() => _project.Dispose();

    [PythonFact]
    public void TheLockHasNameVersionFileHashAndSource()
    {
        Assert.True(_project.Resolve("shop\n"), _project.Errors);
        Assert.True(_project.Serve("waitress"), _project.Errors);

        var text = _project.LockText;
        var hash = Core.IO.Hashes.OfFile(_project.Folder["wheels/tzdata-1.0-py3-none-any.whl"]);
        Assert.Contains($"name = \"tzdata\"\nversion = \"1.0\"\ndependencies = []\nwheels = [{{name = \"tzdata-1.0-py3-none-any.whl\", path = \"wheels/tzdata-1.0-py3-none-any.whl\", size = ", text, StringComparison.Ordinal);
        Assert.Contains($"hashes = {{sha256 = \"{hash}\"}}", text, StringComparison.Ordinal);
        Assert.Contains("dependencies = [{name = \"tzdata\"}]", text, StringComparison.Ordinal);
        Assert.Contains("servers = [\"waitress\"]", text, StringComparison.Ordinal);
    }

    [PythonFact]
    public void TheFirstLockIsOneLineAndALaterOneEachChange()
    {
        _project.Resolve("shop\n");
        _project.Serve("waitress");
        Assert.Contains("3, listed in obj", _project.Engine.Message("DJIIS1224")?.Message, StringComparison.Ordinal);

        _project.Wheel("tzdata", "2.0");
        _project.Resolve("shop\n");
        _project.Serve("waitress");

        Assert.Equal("Python packages for the server: tzdata 1.0 becomes 2.0", _project.Engine.Message("DJIIS1224")?.Message);
    }

    [PythonFact]
    public void ACommittedLockPinsVersions()
    {
        _project.Resolve("shop\n");
        _project.Commit();
        _project.Wheel("tzdata", "2.0");
        _project.Wheel("waitress", "2.0");
        _project.IsLocked = true;
        var committed = File.ReadAllText(_project.LockFile);

        Assert.True(_project.Resolve("shop\n"), _project.Errors);
        Assert.Equal(["shop-1.0", "tzdata-1.0"], _project.Wheels());
        Assert.True(_project.Serve("waitress"), _project.Errors);

        Assert.Equal(["waitress-1.0"], _project.Wheels("server"));
        Assert.Equal(committed, _project.LockText);
        Assert.Empty(_project.Engine.Warnings);
    }

    [PythonTheory]
    [InlineData("shop\ntzdata>=2\n", "requirements.txt requires tzdata>=2, it has 1.0")]
    [InlineData("shop\nh11\n", "requirements.txt requires h11, which it lacks")]
    [InlineData("tzdata\n", "shop is not required any more")]
    public void ALockThatDoesNotFitAnyMoreIsNotUsedAndAWarningSaysWhy(string requirements, string why)
    {
        _project.Resolve("shop\n");
        _project.Commit();
        _project.Wheel("tzdata", "2.0");
        _project.Wheel("h11");

        Assert.True(_project.Resolve(requirements), _project.Errors);

        var warning = Assert.Single(_project.Engine.Warnings);
        Assert.Equal(("DJIIS1222", _project.LockFile), (warning.Code, warning.File));
        Assert.Contains(why, warning.Message, StringComparison.Ordinal);
        Assert.Contains("tzdata-2.0", _project.Wheels());
    }

    [PythonFact]
    public void ALockThatDoesNotFitAnyMoreIsAnErrorInLockedMode()
    {
        _project.Resolve("shop\n");
        _project.Commit();
        _project.IsLocked = true;

        Assert.False(_project.Resolve("shop\nh11\n"));

        Assert.Contains("requirements.txt requires h11, which it lacks", _project.Error("DJIIS1223", "pylock.win_amd64.toml", 1), StringComparison.Ordinal);
    }

    [PythonFact]
    public void AnotherHashIsDrift()
    {
        _project.Resolve("shop\n");
        _project.Commit();
        _project.Wheel("tzdata", requires: "shop");

        Assert.True(_project.Resolve("shop\n"), _project.Errors);
        Assert.Contains("tzdata has another hash", Assert.Single(_project.Engine.Warnings).Message, StringComparison.Ordinal);

        _project.IsLocked = true;
        Assert.False(_project.Resolve("shop\n"));
        _project.Error("DJIIS1223", "pylock.win_amd64.toml", 1);
    }

    [PythonFact]
    public void AnotherServerIsDrift()
    {
        _project.Wheel("uvicorn");
        _project.Resolve("shop\n");
        _project.Commit();
        Assert.True(_project.Resolve("shop\n"), _project.Errors);

        Assert.True(_project.Serve("uvicorn"), _project.Errors);
        Assert.Equal(["uvicorn-1.0"], _project.Wheels("server"));
        Assert.Contains("uvicorn, which it lacks; waitress is not required any more", Assert.Single(_project.Engine.Warnings).Message, StringComparison.Ordinal);

        _project.IsLocked = true;
        Assert.False(_project.Serve("uvicorn"));
        _project.Error("DJIIS1223", "pylock.win_amd64.toml", 1);
    }

    [PythonFact]
    public void AServerThatTheRequirementsHaveByNowIsDrift()
    {
        _project.Resolve("shop\n");
        _project.Commit();
        _project.IsLocked = true;
        Assert.True(_project.Resolve("shop\nwaitress\n"), _project.Errors);

        Assert.False(_project.Serve("waitress"));

        Assert.Contains("waitress", _project.Error("DJIIS1223", "pylock.win_amd64.toml", 1), StringComparison.Ordinal);
    }

    [PythonFact]
    public void LockedModeWithoutALockIsAnError()
    {
        _project.HasLock = true;
        _project.IsLocked = true;

        Assert.False(_project.Resolve("shop\n"));

        Assert.Contains("there is no lock 'pylock.win_amd64.toml'", _project.Error("DJIIS1223", "Shop.csproj", 0), StringComparison.Ordinal);
    }

    [PythonFact]
    public void ALocalProjectIsBuiltFromItsLockedFolder()
    {
        _project.LocalProject("lib", requires: "Requires-Dist: tzdata\n");
        Assert.True(_project.Resolve("-e ./lib\n"), _project.Errors);
        _project.Commit();
        _project.IsLocked = true;
        Assert.Contains("directory = {path = \"lib\"}", File.ReadAllText(_project.LockFile), StringComparison.Ordinal);

        Assert.True(_project.Resolve("-e ./lib\n"), _project.Errors);

        Assert.Equal(["lib-1.5", "tzdata-1.0"], _project.Wheels());
    }
}
