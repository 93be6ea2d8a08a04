using System.IO;
using Django.Iis.Core.Packaging;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Packaging;

public class StagedFilesTests
{
    [Fact]
    public void NothingAppearsBeforeTheCommit()
    {
        using var folder = new TemporaryFolder();
        using var staged = new StagedFiles();

        staged.Write(folder["a.txt"], [1]);

        Assert.False(File.Exists(folder["a.txt"]));
    }

    [Fact]
    public void ACommitReplacesAndLeavesOnlyTheFiles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "old");
        using var staged = new StagedFiles();
        staged.Write(folder["a.txt"], "new"u8.ToArray());
        staged.Write(folder["b.txt"], "b"u8.ToArray());

        staged.Commit();

        Assert.Equal("new", File.ReadAllText(folder["a.txt"]));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void WithoutACommitEverythingIsAsBefore()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "old");

        using (var staged = new StagedFiles())
        {
            staged.Write(folder["a.txt"], "new"u8.ToArray());
        }

        Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void AFailedCommitTakesBackWhatItDid()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "old");
        Directory.CreateDirectory(folder["c.txt"]);
        using (var staged = new StagedFiles())
        {
            staged.Write(folder["a.txt"], "new"u8.ToArray());
            staged.Write(folder["b.txt"], "b"u8.ToArray());
            staged.Write(folder["c.txt"], "c"u8.ToArray());

            Assert.ThrowsAny<IOException>(staged.Commit);
        }

        Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
        Assert.Equal([folder["a.txt"]], Directory.GetFiles(folder.Path));
    }
}
