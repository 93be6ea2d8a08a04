using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Caching;
using Django.Iis.Core.IO;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Caching;

public sealed class CacheStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CacheStore _store;
    private int _fills;

    public CacheStoreTests()
    {
        _store = new CacheStore(_folder["cache"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnEntryIsMadeOnce()
    {
        var first = Get();
        var second = Get();

        Assert.Equal(1, _fills);
        Assert.Equal(first.Folder, second.Folder);
        Assert.Equal(first.Files, second.Files);
        Assert.Equal("abc", File.ReadAllText(Path.Combine(second.Folder, "pkg", "a.py")));
    }

    [Fact]
    public void KindsDoNotMix()
    {
        Get();
        _store.GetOrAdd("others", "key", Fill);

        Assert.Equal(2, _fills);
    }

    [Fact]
    public void AFileOfTheSameSizeThatChangedThroughALinkMakesTheEntryAnew()
    {
        var link = LinkTo(Get());
        File.WriteAllText(link, "abd");

        var entry = Get();

        Assert.Equal(2, _fills);
        Assert.Equal("abc", File.ReadAllText(Path.Combine(entry.Folder, "pkg", "a.py")));
        Assert.Equal("abd", File.ReadAllText(link));
    }

    [Fact]
    public void AFileThatWasOnlyTouchedIsAsItWas()
    {
        File.SetLastWriteTimeUtc(LinkTo(Get()), DateTime.UtcNow);

        Get();

        Assert.Equal(1, _fills);
    }

    [Fact]
    public void AFileThatIsGoneMakesTheEntryAnew()
    {
        File.Delete(Path.Combine(Get().Folder, "pkg", "a.py"));

        Assert.True(File.Exists(Path.Combine(Get().Folder, "pkg", "a.py")));
        Assert.Equal(2, _fills);
    }

    [Theory]
    [InlineData("")]
    [InlineData("django-iis cache entry 2\n")]
    [InlineData("django-iis cache entry 1\nhalf a li")]
    public void AnEntryWithoutAWholeManifestIsMadeAnew(string manifest)
    {
        File.WriteAllText(Path.Combine(Get().Folder, "..", "manifest.txt"), manifest);

        Get();

        Assert.Equal(2, _fills);
    }

    [Fact]
    public void WhoIsSecondToMakeAnEntryTakesTheFirsts()
    {
        CacheEntry? first = null;
        var second = _store.GetOrAdd("wheels", "key", folder =>
        {
            first = Get();
            return Fill(folder);
        });

        Assert.Equal(2, _fills);
        Assert.Equal(first!.Folder, second.Folder);
        Assert.Empty(Directory.GetDirectories(_store.Temporary));
    }

    [Fact]
    public void AFailureLeavesNothing()
    {
        Assert.Throws<InvalidOperationException>(() => _store.GetOrAdd("wheels", "key", folder =>
        {
            Fill(folder);
            throw new InvalidOperationException();
        }));

        Assert.Null(_store.TryOpen("wheels", "key"));
        Assert.Empty(Directory.GetDirectories(_store.Temporary));
    }

    [Fact]
    public void WhatAKilledBuildLeftBehindIsInNobodysWay()
    {
        Fill(CacheStore.FilesOf(_store.Stage()));

        Assert.Single(Get().Files);
    }

    [Fact]
    public void UseIsNoted()
    {
        var used = Path.Combine(Get().Folder, "..", "used");
        File.SetLastWriteTimeUtc(used, DateTime.UtcNow.AddDays(-80));

        Get();

        Assert.True(DateTime.UtcNow - File.GetLastWriteTimeUtc(used) < TimeSpan.FromMinutes(10));
    }

    private CacheEntry Get() => _store.GetOrAdd("wheels", "key", Fill);

    private IEnumerable<CachedFile> Fill(string folder)
    {
        _fills++;
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Directory.CreateDirectory(Path.Combine(folder, "pkg"));
        File.WriteAllText(Path.Combine(folder, "pkg", "a.py"), "abc");
        return [.. CacheStore.Describe(folder)];
    }

    private string LinkTo(CacheEntry entry)
    {
        HardLink.CreateOrCopy(entry.PathOf(entry.Files.Single()), _folder["linked.py"]);
        return _folder["linked.py"];
    }
}
