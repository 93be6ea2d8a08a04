using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Tasks.Tests;

public sealed class RemoveOrphanEnvironmentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnEnvironmentThatIsGoneLosesItsPackagesAndItsFolders()
    {
        Built("Staging");
        Built("Production");

        Assert.True(Remove("Production"));

        Assert.Equal(["Production"], Folders("bin"));
        Assert.Equal(["Production"], Folders("obj"));
        Assert.True(File.Exists(_folder["bin/Production/Shop.msi"]));
    }

    [Fact]
    public void WhatIsNotOursStays()
    {
        Built("Staging");
        _folder.Write("bin/Staging/notes.txt", "mine");
        _folder.Write("bin/Staging/Shop.wix/mine.txt", "without the mark of ours");
        _folder.Write("obj/support/project.py", "no environment's folder");

        Assert.True(Remove());

        Assert.True(File.Exists(_folder["bin/Staging/notes.txt"]));
        Assert.True(File.Exists(_folder["bin/Staging/Shop.wix/mine.txt"]));
        Assert.False(File.Exists(_folder["bin/Staging/Shop.msi"]));
        Assert.Equal(["support"], Folders("obj"));
    }

    [Fact]
    public void AFolderForUploadGoesOnlyWhereABuildMadeIt()
    {
        Built("Staging");
        Built("Testing");
        _folder.Write("obj/Staging/upload.stamp", "");
        _folder.Write("bin/Staging/Shop.static/style.css", "");
        _folder.Write("bin/Testing/Shop.static/style.css", "");

        Assert.True(Remove());

        Assert.False(Directory.Exists(_folder["bin/Staging"]));
        Assert.True(File.Exists(_folder["bin/Testing/Shop.static/style.css"]));
    }

    private void Built(string environment)
    {
        _folder.Write($"obj/{environment}/probe.key", "");
        _folder.Write($"bin/{environment}/Shop.msi", "");
        _folder.Write($"bin/{environment}/Shop/__app__/manage.py", "");
    }

    private bool Remove(params string[] environments)
    {
        using var task = new RemoveOrphanEnvironments
        {
            BuildEngine = new RecordingEngine(),
            ProjectFile = _folder["Shop.csproj"],
            Environments = environments,
            IntermediateFolder = "obj",
            OutputFolder = "bin",
            PackageFolders = ["Shop/__app__", "Shop.wix/Product.wxs"],
            PackageFiles = ["Shop.msi", "Shop.zip"],
            UploadFolder = "Shop.static",
        };
        return task.Execute();
    }

    private string[] Folders(string relative) => [.. Directory.GetDirectories(_folder[relative]).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
}
