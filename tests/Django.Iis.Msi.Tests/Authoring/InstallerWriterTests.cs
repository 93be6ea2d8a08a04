using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring;

public sealed class InstallerWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("msiextract")]
    public void ThePackageHoldsEveryFileAtItsPlace()
    {
        var msi = SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder);

        ChildProcess.Run("msiextract", ["-C", _folder["out"], msi.Path]).Succeeded();

        Assert.Equal(SampleFiles.Varied, SampleFiles.Read(_folder["out/Polls"]));
    }

    [ToolFact("7z")]
    public void SevenZipAcceptsThePackage() =>
        ChildProcess.Run("7z", ["t", SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path]).Succeeded();

    [ToolFact("msiinfo", "cabextract")]
    public void TheCabinetIsAStreamOfThePackage()
    {
        var msi = SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder);

        ChildProcess.Run("sh", ["-c", $"msiinfo extract {msi.Path} cab1.cab > {_folder["cab1.cab"]}"]).Succeeded();

        ChildProcess.Run("cabextract", ["-t", _folder["cab1.cab"]]).Succeeded();
    }

    [ToolFact("msiextract", "msiinfo")]
    public void FilesThatOneCabinetCannotHoldGoOnInAnother()
    {
        var path = _folder["Polls.msi"];

        InstallerWriter.Write(SamplePackage.Of(_folder, SampleFiles.Varied), path, 2, new CabinetLimits(4, 2_000_000), CancellationToken.None);

        ChildProcess.Run("msiextract", ["-C", _folder["out"], path]).Succeeded();
        Assert.Equal(SampleFiles.Varied, SampleFiles.Read(_folder["out/Polls"]));
        Assert.Equal(["#cab1.cab", "#cab2.cab", "#cab3.cab"], new Database.MsiFile(path).Rows("Media").Select(row => row[3]));
    }

    [Fact]
    public void TheSameFilesInAnotherFolderMakeTheSameBytes()
    {
        var here = SamplePackage.Of(_folder, SampleFiles.Varied, below: "here").WriteTo(_folder);
        var there = SamplePackage.Of(_folder, SampleFiles.Varied, below: "over/there").WriteTo(_folder);

        Assert.Equal(File.ReadAllBytes(here.Path), File.ReadAllBytes(there.Path));
    }

    [Fact]
    public void TheOrderOfTheDescriptionDoesNotShow()
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied) with { EmptyDirectories = ["b", "a"] };
        var reversed = package with { Files = [.. package.Files.Reverse()], EmptyDirectories = ["a", "b"] };

        Assert.Equal(File.ReadAllBytes(package.WriteTo(_folder).Path), File.ReadAllBytes(reversed.WriteTo(_folder).Path));
    }

    [Fact]
    public void TheNumberOfThreadsDoesNotShow()
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied);

        InstallerWriter.Write(package, _folder["one.msi"], 1, CabinetLimits.Of(CabinetCompression.Default), CancellationToken.None);
        InstallerWriter.Write(package, _folder["two.msi"], 2, CabinetLimits.Of(CabinetCompression.Default), CancellationToken.None);

        Assert.Equal(File.ReadAllBytes(_folder["one.msi"]), File.ReadAllBytes(_folder["two.msi"]));
    }

    // A culture with a dotted capital I, one with letters from right to left, one with a calendar of its own, one that sorts otherwise.
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public void TheCultureDoesNotShow(string culture)
    {
        var package = RichPackage.In(_folder);
        package = package with { Files = [.. package.Files, .. SamplePackage.Of(_folder, SampleFiles.Varied).Files] };
        var expected = File.ReadAllBytes(package.WriteTo(_folder).Path);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, File.ReadAllBytes(package.WriteTo(_folder).Path));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [ToolFact("msiinfo")]
    public void AChangedFileMakesAnotherProductOfTheSameLine()
    {
        var before = SamplePackage.Of(_folder, SampleFiles.Varied, below: "before").WriteTo(_folder).Pairs("Property");
        var changed = new Dictionary<string, byte[]>(SampleFiles.Varied) { ["manage.py"] = [1, 2, 3] };
        var after = SamplePackage.Of(_folder, changed, below: "after").WriteTo(_folder).Pairs("Property");

        Assert.NotEqual(before["ProductCode"], after["ProductCode"]);
        Assert.Equal(before["UpgradeCode"], after["UpgradeCode"]);
    }

    [ToolFact("msiinfo")]
    public void AnotherCompressionMakesAnotherPackageOfTheSameProduct()
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied);
        var fast = package.WriteTo(_folder);
        var small = (package with { Compression = CabinetCompression.Default }).WriteTo(_folder);

        Assert.Equal(fast.Pairs("Property")["ProductCode"], small.Pairs("Property")["ProductCode"]);
        Assert.NotEqual(fast.Summary, small.Summary);
    }

    [Fact]
    public void AnOlderPackageIsReplaced()
    {
        File.WriteAllText(_folder["Polls.msi"], "older");

        InstallerWriter.Write(SamplePackage.Of(_folder, SampleFiles.Varied), _folder["Polls.msi"], CancellationToken.None);

        Assert.True(new FileInfo(_folder["Polls.msi"]).Length > 100_000);
        Assert.Equal([_folder["Polls.msi"]], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void AFailureLeavesTheOlderPackageAndNothingElse()
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied);
        File.WriteAllText(_folder["Polls.msi"], "older");
        File.WriteAllText(package.Files[^1].Source, "changed since it was listed");

        var error = Assert.Throws<DiagnosticException>(() => InstallerWriter.Write(package, _folder["Polls.msi"], CancellationToken.None));

        Assert.Equal("DJIIS1604", error.Code);
        Assert.Equal("older", File.ReadAllText(_folder["Polls.msi"]));
        Assert.Equal([_folder["Polls.msi"]], Directory.GetFiles(_folder.Path));
    }

    [ToolTheory("/dev/full")]
    [InlineData("cab1.cab")]
    [InlineData("msi")]
    public void AFullDiskIsNamedAndLeavesNothing(string temporary)
    {
        // The device takes the place of a temporary file; writing to it fails as on a full disk.
        File.CreateSymbolicLink(_folder[$"Polls.msi.{temporary}.tmp"], "/dev/full");
        var package = SamplePackage.Of(_folder, SampleFiles.Varied);

        var error = Assert.Throws<DiagnosticException>(() => InstallerWriter.Write(package, _folder["Polls.msi"], CancellationToken.None));

        Assert.Equal("DJIIS1603", error.Code);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void CancellationLeavesNothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            InstallerWriter.Write(SamplePackage.Of(_folder, SampleFiles.Varied), _folder["Polls.msi"], source.Token));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void AnOutputFolderThatCannotBeIsNamed()
    {
        var output = Path.Combine(_folder.Write("file", "not a folder"), "Polls.msi");

        var error = Assert.Throws<DiagnosticException>(() => InstallerWriter.Write(SamplePackage.Of(_folder, SampleFiles.Varied), output, CancellationToken.None));

        Assert.Equal("DJIIS1603", error.Code);
        Assert.Equal(output, error.File);
    }

    [Theory]
    [InlineData("App/views.py", "app/Views.py")]
    [InlineData("app/a.py", "App/b.py")]
    [InlineData("app", "APP/b.py")]
    public void PathsThatWindowsDoesNotTellApartAreAnError(string first, string second) =>
        AssertFails("DJIIS1606", new Dictionary<string, byte[]> { [first] = [1], [second] = [2] });

    [Theory]
    [InlineData("app/con:sole.py")]
    [InlineData("app/dot.")]
    [InlineData("app/ends /x.py")]
    [InlineData("a\\b.py")]
    [InlineData("a//b.py")]
    [InlineData("../b.py")]
    public void PathsThatWindowsCannotHoldAreAnError(string path)
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied);

        var error = Assert.Throws<DiagnosticException>(() => InstallerWriter.Write(
            package with { Files = [.. package.Files, new InstallerFile(path, package.Files[0].Source, 700)] }, _folder["Polls.msi"], CancellationToken.None));

        Assert.Equal("DJIIS1609", error.Code);
    }

    private void AssertFails(string code, Dictionary<string, byte[]> files)
    {
        var source = SamplePackage.Of(_folder, SampleFiles.Varied).Files[0];
        var package = SamplePackage.Of(_folder, SampleFiles.Varied) with { Files = [.. files.Keys.Select(path => source with { Path = path })] };

        var error = Assert.Throws<DiagnosticException>(() => InstallerWriter.Write(package, _folder["Polls.msi"], CancellationToken.None));

        Assert.Equal(code, error.Code);
    }
}
