using System;
using System.IO;
using Django.Iis.Core.IO;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.IO;

public sealed class AtomicFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("out")]
    [InlineData("out/")]
    public void ACommitPutsTheNewFolderInThePlaceOfTheOld(string name)
    {
        _folder.Write("out/old.txt", "");

        using (var folder = new AtomicFolder(_folder[name]))
        {
            File.WriteAllText(Path.Combine(folder.Temporary, "new.txt"), "");
            folder.Commit();
        }

        Assert.Equal([_folder["out/new.txt"]], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void WithoutACommitTheOldFolderStays()
    {
        _folder.Write("out/old.txt", "");

        using (var folder = new AtomicFolder(_folder["out"]))
        {
            File.WriteAllText(Path.Combine(folder.Temporary, "new.txt"), "");
        }

        Assert.Equal([_folder["out/old.txt"]], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void NothingAppearsBeforeTheCommit()
    {
        using var folder = new AtomicFolder(_folder["out"]);

        File.WriteAllText(Path.Combine(folder.Temporary, "new.txt"), "");

        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void WhatAKilledBuildLeftIsNotKept()
    {
        _folder.Write("out.tmp/stale.txt", "");

        using var folder = new AtomicFolder(_folder["out"]);

        Assert.Empty(Directory.GetFileSystemEntries(folder.Temporary));
    }

    [Fact]
    public void ParentsAreMade()
    {
        using var folder = new AtomicFolder(_folder["a/b/out"]);

        folder.Commit();

        Assert.True(Directory.Exists(_folder["a/b/out"]));
    }
}
