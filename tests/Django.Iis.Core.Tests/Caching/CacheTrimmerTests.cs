using System;
using System.IO;
using Django.Iis.Core.Caching;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Caching;

public sealed class CacheTrimmerTests : IDisposable
{
    private static readonly DateTime Now = DateTime.UtcNow;

    private readonly TemporaryFolder _folder = new();
    private readonly CacheStore _store;

    public CacheTrimmerTests()
    {
        _store = new CacheStore(_folder["cache"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(89, true)]
    [InlineData(91, false)]
    public void WhatNoBuildUsedForNinetyDaysGoes(int days, bool stays)
    {
        Add("key");

        CacheTrimmer.Trim(_store, Now.AddDays(days));

        Assert.Equal(stays, _store.TryOpen("wheels", "key") is not null);
    }

    [Fact]
    public void ItLooksOnceADay()
    {
        CacheTrimmer.Trim(_store, Now);
        Add("key");
        CacheTrimmer.Trim(_store, Now.AddDays(91));
        Add("other");

        CacheTrimmer.Trim(_store, Now.AddDays(91.9));

        Assert.Null(_store.TryOpen("wheels", "key"));
        Assert.NotNull(_store.TryOpen("wheels", "other"));
    }

    [Fact]
    public void WhatAKilledBuildLeftGoesTheNextDay()
    {
        var left = _store.Stage();

        CacheTrimmer.Trim(_store, Now);
        Assert.True(Directory.Exists(left));

        CacheTrimmer.Trim(_store, Now.AddDays(2));
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void NoCacheIsNoMatter() => CacheTrimmer.Trim(_store, Now);

    private void Add(string key) => _store.GetOrAdd("wheels", key, folder =>
    {
        File.WriteAllText(Path.Combine(folder, "a.py"), key);
        return [.. CacheStore.Describe(folder)];
    });
}
