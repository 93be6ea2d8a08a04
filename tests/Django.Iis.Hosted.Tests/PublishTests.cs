using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>Publish profiles and the properties of Microsoft.NET.Sdk.Publish. The sample Polls, built once.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class PublishTests(BuiltPolls polls) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AProfileForAFolderLaysTheTreeOutAndKeepsItsData()
    {
        using var profile = Profile("Folder", $"<WebPublishMethod>FileSystem</WebPublishMethod><PublishUrl>{_folder["site"]}</PublishUrl>");
        Publish("Folder").Succeeded();
        _folder.Write("site/__data__/media/photo.jpg", "photo");
        _folder.Write("site/stale.txt", "stale");

        Publish("Folder").Succeeded();

        Assert.True(File.Exists(_folder["site/web.config"]) && File.Exists(_folder["site/__app__/manage.py"]) && File.Exists(_folder["site/__setup__/site.xml"]));
        Assert.True(File.Exists(_folder["site/__data__/media/photo.jpg"]));
        Assert.False(File.Exists(_folder["site/stale.txt"]));
    }

    [Fact]
    public void AProfileForAPackageWritesItWithAScriptThatSaysItsName()
    {
        using var profile = Profile(
            "Package", $"<WebPublishMethod>Package</WebPublishMethod><DesktopBuildPackageLocation>{_folder["out/shop-1.zip"]}</DesktopBuildPackageLocation><DeployIisAppPath>Default Web Site/polls</DeployIisAppPath>");

        Publish("Package").Succeeded();

        Assert.Equal(
            ["Polls.Parameters.xml", "Polls.SetParameters.xml", "Polls.SourceManifest.xml", "Polls.deploy.cmd", "shop-1.zip"],
            Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("shop-1.zip", File.ReadAllText(_folder["out/Polls.deploy.cmd"]), StringComparison.Ordinal);
        Assert.Contains("value=\"Default Web Site/polls\"", File.ReadAllText(_folder["out/Polls.SetParameters.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void AProfileThatDoesNotExistIsAnError() =>
        Assert.Contains("error DJIIS1518:", Assert.Single(Publish("Nowhere").Problems), StringComparison.Ordinal);

    [Fact]
    public void AMethodThatNeedsALiveServerIsAnError()
    {
        using var profile = Profile("Live", "<WebPublishMethod>MSDeploy</WebPublishMethod>");

        Assert.Contains("error DJIIS1517:", Assert.Single(Publish("Live").Problems), StringComparison.Ordinal);
    }

    private BuildRecord Publish(string profile) => HostedBuild.Build(
        polls.Project.ProjectFile, ["Publish"], new Dictionary<string, string>(StringComparer.Ordinal) { ["PublishProfile"] = profile });

    private ProfileFile Profile(string name, string properties) => new(polls.Project.Write($"Properties/PublishProfiles/{name}.pubxml", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>"));

    /// <summary>A profile that goes with its test.</summary>
    private sealed class ProfileFile(string path) : IDisposable
    {
        public void Dispose() => File.Delete(path);
    }
}
