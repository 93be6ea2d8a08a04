using System;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Tasks.Tests;

/// <summary>Which cache a build uses.</summary>
[Collection(ShellCollection.Name)]
public sealed class LocateCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();
    private readonly ShellVariables _shell;

    public LocateCacheTests()
    {
        _shell = new ShellVariables(("XDG_CACHE_HOME", _folder["user"]), ("LOCALAPPDATA", _folder["user"]), ("HOME", _folder["user"]));
    }

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void TheUsersUnlessTheProjectSaysOtherwise()
    {
        Assert.StartsWith(_folder["user"], Locate(""), StringComparison.Ordinal);
        Assert.Equal(_folder["here/cache"], Locate("here/cache"));
        Assert.Equal(_folder["obj/cache"], Locate("None"));
        Assert.Empty(_engine.Messages.Concat<object>(_engine.Warnings));
    }

    [Fact]
    public void OneThatCannotBeMadeIsAWarningAndTheProjectsOwnIsUsed()
    {
        _folder.Write("file", "");

        Assert.Equal(_folder["obj/cache"], Locate("file/cache"));

        Assert.Equal("DJIIS1106", Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void AUserWithoutAWritableFolderHearsItAsAMessage()
    {
        _folder.Write("user", "");

        Assert.Equal(_folder["obj/cache"], Locate(""));

        Assert.NotNull(_engine.Message("DJIIS1106"));
        Assert.Empty(_engine.Warnings);
    }

    private string Locate(string asked)
    {
        using var task = new LocateCache { BuildEngine = _engine, ProjectFile = _folder["Shop.csproj"], Asked = asked, Own = "obj/cache" };
        Assert.True(task.Execute());
        return task.CacheFolder;
    }
}
