using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Django.Iis.Core.IO;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>Several builds of one project at once: they take turns, and all succeed.</summary>
public sealed class ConcurrentBuildTests(UndisturbedSite site) : IClassFixture<UndisturbedSite>
{
    [UnixFact]
    public async Task BuildsTestsAndPublishingAtOnceAllSucceed()
    {
        site.Forget();

        var results = await Task.WhenAll(
            Dotnet("build", "-c", "Release", "--no-restore"),
            Dotnet("build", "-c", "Release", "--no-restore"),
            Dotnet("publish", "-c", "Release", "--no-restore", "-o", site["../published"]),
            Dotnet("test", "-c", "Release", "--no-restore"));

        Assert.All(results, result => result.Succeeded());
        FileTree.AssertSame(site.Packages, FileTree.Of(site["bin"]));
        Assert.True(File.Exists(site["../published/web.config"]));
        Assert.False(File.Exists(site["obj/djiis.lock"]));
    }

    [Fact]
    public async Task ABuildThatWaitsLongSaysForWhat()
    {
        var other = FolderLock.TryTake(site["obj/djiis.lock"])!;

        var build = Task.Run(() => HostedBuild.Build(site.ProjectFile, ["Build"]));
        var first = await Task.WhenAny(build, Task.Delay(TimeSpan.FromSeconds(6)));
        other.Dispose();
        var record = (await build).Succeeded();

        Assert.NotSame(build, first);
        Assert.Contains(record.Messages, message => message.Contains("Another build of this project is running", StringComparison.Ordinal));
    }

    [Fact]
    public void ABuildThatFailsLetsGo()
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal) { ["DjangoRequestTimeout"] = "121" };

        var build = HostedBuild.Build(site.ProjectFile, ["Build"], properties);

        Assert.False(build.Success);
        Assert.Contains("_DjiisUnlock", build.Targets);
        Assert.False(File.Exists(site["obj/djiis.lock"]));
    }

    [Fact]
    public void AStageThatIsAskedForAloneWaitsForItsTurnAndHoldsNobodyUp()
    {
        var twice = site["twice.proj"];
        File.WriteAllText(twice, $"""
            <Project>
              <Target Name="Build">
                <MSBuild Projects="{Path.GetFileName(site.ProjectFile)}" Targets="DjangoLocateProject" Properties="Turn=1" />
                <MSBuild Projects="{Path.GetFileName(site.ProjectFile)}" Targets="DjangoLocateProject" Properties="Turn=2" />
              </Target>
            </Project>
            """);

        var build = HostedBuild.Build(twice, ["Build"]).Succeeded();

        Assert.Equal(2, build.Tasks.Count(task => task == "LockBuild"));
        Assert.Equal(2, build.Tasks.Count(task => task == "UnlockBuild"));
        Assert.False(File.Exists(site["obj/djiis.lock"]));
        File.Delete(twice);
    }

    private Task<ProcessResult> Dotnet(params IEnumerable<string> arguments)
    {
        var environment = PackedSdk.Environment;
        return Task.Run(() => ChildProcess.Run("dotnet", [arguments.First(), site.ProjectFile, .. arguments.Skip(1)], Path.GetDirectoryName(site.ProjectFile), environment));
    }
}
