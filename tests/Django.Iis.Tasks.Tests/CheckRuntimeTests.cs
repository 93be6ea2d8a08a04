using System;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Tasks.Tests;

/// <summary>The Python that is to ship, before anything is made for it.</summary>
public sealed class CheckRuntimeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AWholePythonIsSaidToShip()
    {
        StandInPython.WriteTo(_folder["python"]);

        Assert.True(Run(_ => { }));

        Assert.StartsWith("The package brings Python 3.13 from ", Assert.Single(_engine.Messages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheVersionOfThePackageMustFit() => Assert.Equal("DJIIS1119", Refusal(task => task.PackageVersion = "3.12.10"));

    [Fact]
    public void AVersionThatTheTableHasNotIsAskedFor() => Assert.Equal("DJIIS1112", Refusal(task => task.PackageVersion = ""));

    [Fact]
    public void AFolderOfTheProjectsOwnHasNoPackageVersion()
    {
        StandInPython.WriteTo(_folder["python"]);

        Assert.True(Run(task => (task.OwnFolder, task.PackageVersion) = ("python", "")));
    }

    [Fact]
    public void APackageThatIsNotRestoredIsAnError() => Assert.Equal("DJIIS1113", Refusal(task => task.Folder = "packages/python/3.13.99/tools/"));

    [Fact]
    public void TheContentIsAWordThereIs() => Assert.Equal("DJIIS1004", Refusal(task => task.Content = "Half"));

    private string? Refusal(Action<CheckRuntime> change)
    {
        StandInPython.WriteTo(_folder["python"]);
        Assert.False(Run(change));
        return _engine.Errors.Single().Code;
    }

    private bool Run(Action<CheckRuntime> change)
    {
        using var task = new CheckRuntime
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Site.csproj"],
            Folder = "python",
            PackageVersion = StandInPython.Version,
            PythonVersion = "3.13",
            TargetPlatform = "win_amd64",
            Content = "Runtime",
        };
        change(task);
        return task.Execute();
    }
}
