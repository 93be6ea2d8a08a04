using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Caching;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Caching;

public class CacheFoldersTests
{
    [UnixTheory]
    [InlineData(CacheSystem.Unix, "/home/a/.cache/django-iis", "HOME=/home/a")]
    [InlineData(CacheSystem.Unix, "/fast/django-iis", "HOME=/home/a", "XDG_CACHE_HOME=/fast")]
    [InlineData(CacheSystem.Unix, "/home/a/.cache/django-iis", "HOME=/home/a", "XDG_CACHE_HOME=relative")]
    [InlineData(CacheSystem.Unix, null)]
    [InlineData(CacheSystem.MacOS, "/Users/a/Library/Caches/django-iis", "HOME=/Users/a", "XDG_CACHE_HOME=/fast")]
    [InlineData(CacheSystem.Windows, "/local/Django.Iis/cache", "LOCALAPPDATA=/local", "HOME=/home/a")]
    [InlineData(CacheSystem.Windows, null, "HOME=/home/a")]
    public void ItIsWhereTheSystemKeepsCaches(CacheSystem system, string? expected, params string[] variables)
    {
        var environment = variables.Select(variable => variable.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal(expected, CacheFolders.OfUser(name => environment.GetValueOrDefault(name), system));
    }
}
