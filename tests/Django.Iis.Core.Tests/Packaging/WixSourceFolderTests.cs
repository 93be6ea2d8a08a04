using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Packaging;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.WixSource;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Packaging;

public sealed class WixSourceFolderTests : IDisposable
{
    private static readonly WixProject Project = new("Shop", "5.0.2");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheFolderHoldsProjectSourceAndPayload()
    {
        var path = WixSourceFolder.Write(Package("one.txt"), Project, _folder["out"]);

        Assert.Equal(_folder["out/Shop.wix"], path);
        Assert.Equal(
            ["Components.wxs", "Folders.wxs", "Product.wxs", "Shop.wixproj", "payload/files/one.txt"],
            Files(path).Where(file => file is not "UserInterface.wxs" && !file.StartsWith("payload/binaries/", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(path + ".tmp"));
    }

    [Fact]
    public void WhatStoodThereBeforeIsGone()
    {
        var path = WixSourceFolder.Write(Package("one.txt"), Project, _folder["out"]);
        File.WriteAllText(Path.Combine(path, "Stray.wxs"), "");

        WixSourceFolder.Write(Package("two.txt"), Project, _folder["out"]);

        Assert.DoesNotContain("Stray.wxs", Files(path));
        Assert.DoesNotContain("payload/files/one.txt", Files(path));
        Assert.Contains("payload/files/two.txt", Files(path));
    }

    [Fact]
    public void AFailureLeavesTheFolderAsItWas()
    {
        var path = WixSourceFolder.Write(Package("one.txt"), Project, _folder["out"]);
        var before = Files(path);
        var broken = Package("two.txt");
        File.Delete(broken.Files[0].Source);

        var error = Assert.Throws<DiagnosticException>(() => WixSourceFolder.Write(broken, Project, _folder["out"]));

        Assert.Equal("DJIIS1604", error.Code);
        Assert.Equal(before, Files(path));
        Assert.False(Directory.Exists(path + ".tmp"));
    }

    [Fact]
    public void ACancelledBuildLeavesTheFolderAsItWas()
    {
        var path = WixSourceFolder.Write(Package("one.txt"), Project, _folder["out"]);
        var before = Files(path);
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => WixSourceFolder.Write(Package("two.txt"), Project, _folder["out"], cancellation.Token));

        Assert.Equal(before, Files(path));
    }

    [Fact]
    public void AFolderOfSomeoneElseIsLeftAlone()
    {
        var mine = _folder.Write("out/Shop.wix/notes.txt", "mine");

        var error = Assert.Throws<DiagnosticException>(() => WixSourceFolder.Write(Package("one.txt"), Project, _folder["out"]));

        Assert.Equal("DJIIS1660", error.Code);
        Assert.Equal(["notes.txt"], Files(Path.GetDirectoryName(mine)!));
    }

    private InstallerPackage Package(string file) => new()
    {
        ProductName = "Shop",
        Manufacturer = "Contoso",
        Version = ProductVersion.Parse("1.0.0"),
        UpgradeCode = InstallerIdentity.UpgradeCode("Shop", "Production", InstallerPlatform.X64),
        InstallDirectory = @"[WindowsVolume]inetpub\Shop",
        Files = [new InstallerFile(file, _folder.Write("source/" + file, "text"), "text".Length)],
    };

    private static List<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
