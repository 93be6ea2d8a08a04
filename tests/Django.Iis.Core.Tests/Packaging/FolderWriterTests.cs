using System;
using System.IO;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Packaging;

public class FolderWriterTests
{
    [Fact]
    public void HoldsTheNestedTree()
    {
        using var site = TestSite.Small();

        var result = FolderWriter.Write(site.Build(), site.Output);

        Assert.Equal(new FolderResult(site["out/Shop"], Written: 5, Removed: 0), result);
        Assert.Equal(NestedFiles.Of(site.Build()), FileTree.Of(result.Path));
    }

    [Fact]
    public void WhatIsRightIsLeftAlone()
    {
        using var site = TestSite.Small();
        var folder = FolderWriter.Write(site.Build(), site.Output).Path;
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "web.config"), old);

        var result = FolderWriter.Write(site.Build(), site.Output);

        Assert.Equal(0, result.Written);
        Assert.Equal(old, File.GetLastWriteTimeUtc(Path.Combine(folder, "web.config")));
    }

    [Fact]
    public void AnEditOfTheSameSizeIsWritten()
    {
        using var site = TestSite.Small();
        FolderWriter.Write(site.Build(), site.Output);
        site.Add(FileRole.Static, "polls/größe.css", "body { color: white }\n");

        var result = FolderWriter.Write(site.Build(), site.Output);

        Assert.Equal(1, result.Written);
        Assert.Equal(NestedFiles.Of(site.Build()), FileTree.Of(result.Path));
    }

    [Fact]
    public void AFolderOfTheUsersIsLeftAlone()
    {
        using var site = TestSite.Small();
        var model = site.Build();
        var source = Path.Combine(site.Output, "Shop", "settings.py");
        Directory.CreateDirectory(Path.GetDirectoryName(source)!);
        File.WriteAllText(source, "");

        var error = Assert.Throws<DiagnosticException>(() => FolderWriter.Write(model, site.Output));

        Assert.Equal("DJIIS1515", error.Code);
        Assert.Equal([source], Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void WhatNoLongerBelongsIsRemovedWithItsFolder()
    {
        using var site = TestSite.Small();
        FolderWriter.Write(site.Build(), site.Output);
        site.Remove(FileRole.Application, "polls/migrations/0001_initial.py");

        var result = FolderWriter.Write(site.Build(), site.Output);

        Assert.Equal(1, result.Removed);
        Assert.False(Directory.Exists(Path.Combine(result.Path, "__app__", "polls")));
    }

    [Fact]
    public void DataOfASiteThatRanHereIsKept()
    {
        using var site = TestSite.Small();
        FolderWriter.Write(site.Build(), site.Output);
        Directory.CreateDirectory(site["out/Shop/__data__/media"]);
        File.WriteAllText(site["out/Shop/__data__/media/photo.jpg"], "photo");

        FolderWriter.Write(site.Build(), site.Output);

        Assert.True(File.Exists(site["out/Shop/__data__/media/photo.jpg"]));
    }

    [Fact]
    public void AFileTakesThePlaceOfAFolder()
    {
        using var site = TestSite.Small();
        Directory.CreateDirectory(site["out/Shop/__app__"]);
        Directory.CreateDirectory(site["out/Shop/web.config/inner"]);

        var result = FolderWriter.Write(site.Build(), site.Output);

        Assert.Equal(NestedFiles.Of(site.Build()), FileTree.Of(result.Path));
    }

    [Fact]
    public void ALinkIsRemovedAndWhatItPointsToIsNot()
    {
        using var site = TestSite.Small();
        FolderWriter.Write(site.Build(), site.Output);
        Directory.CreateDirectory(site["precious"]);
        File.WriteAllText(site["precious/file.txt"], "precious");
        try
        {
            Directory.CreateSymbolicLink(site["out/Shop/link"], site["precious"]);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            return; // links need a privilege there
        }

        FolderWriter.Write(site.Build(), site.Output);

        Assert.False(Directory.Exists(site["out/Shop/link"]));
        Assert.True(File.Exists(site["precious/file.txt"]));
    }

    [Fact]
    public void AFolderThatCannotBeWrittenIsOneCodedError()
    {
        using var site = TestSite.Small();
        File.WriteAllText(site["out"], "a file where the folder should be");

        var problem = Assert.Throws<DiagnosticException>(() => FolderWriter.Write(site.Build(), site.Output));

        Assert.Equal("DJIIS1501", problem.Code);
        Assert.Contains(site["out/Shop"], problem.Message, StringComparison.Ordinal);
    }
}
