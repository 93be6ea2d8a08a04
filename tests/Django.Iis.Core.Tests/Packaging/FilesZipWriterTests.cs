using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Packaging;

public class FilesZipWriterTests
{
    [Fact]
    public void HoldsTheNestedTreeAtItsRoot()
    {
        using var site = TestSite.Small();

        var path = FilesZipWriter.Write(site.Build(), site.Output);
        ZipFile.ExtractToDirectory(path, site["unpacked"]);

        Assert.Equal(site["out/Shop.files.zip"], path);
        Assert.Equal(NestedFiles.Of(site.Build()), FileTree.Of(site["unpacked"]));
    }

    [Fact]
    public void EveryFolderStandsBeforeItsContent()
    {
        using var site = TestSite.Small();

        using var archive = ZipFile.OpenRead(FilesZipWriter.Write(site.Build(), site.Output));

        Assert.Equal(
            [
                "__app__/", "__app__/manage.py", "__app__/polls/", "__app__/polls/migrations/", "__app__/polls/migrations/0001_initial.py",
                "__python__/", "__python__/django/", "__python__/django/__init__.py",
                "static/", "static/polls/", "static/polls/größe.css", "web.config",
            ],
            archive.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void ASourceThatChangedMeanwhileIsAnError()
    {
        using var site = TestSite.Small();
        var model = site.Build();
        File.WriteAllText(site["source/Application/manage.py"], "other");

        var problem = Assert.Throws<DiagnosticException>(() => FilesZipWriter.Write(model, site.Output));

        Assert.Equal("DJIIS1503", problem.Code);
        Assert.Empty(Directory.GetFiles(site.Output));
    }

    [Fact]
    public void AMissingSourceIsAnErrorThatNamesIt()
    {
        using var site = TestSite.Small();
        var model = site.Build();
        File.Delete(site["source/Application/manage.py"]);

        var problem = Assert.Throws<DiagnosticException>(() => FilesZipWriter.Write(model, site.Output));

        Assert.Equal("DJIIS1502", problem.Code);
        Assert.Equal(site["source/Application/manage.py"], problem.File);
    }

    [Fact]
    public void CancellingLeavesNothing()
    {
        using var site = TestSite.Small();

        Assert.ThrowsAny<System.OperationCanceledException>(() => FilesZipWriter.Write(site.Build(), site.Output, cancellation: new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFiles(site.Output));
    }

    [Fact]
    public void AFileOfTheOtherLayoutIsLeftOut()
    {
        using var site = TestSite.Small();
        var model = site.Build();
        var installedOnly = model.Files[0] with { Role = FileRole.Setup, Path = "only.txt", Layout = LayoutKind.Installed };

        using var archive = ZipFile.OpenRead(FilesZipWriter.Write(model with { Files = [.. model.Files, installedOnly] }, site.Output));

        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.Contains("only.txt", System.StringComparison.Ordinal));
    }
}
