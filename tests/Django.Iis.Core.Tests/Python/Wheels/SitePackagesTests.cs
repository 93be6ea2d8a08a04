using System;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Caching;
using Django.Iis.Core.Python.Wheels;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Python.Wheels;

public sealed class SitePackagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CacheStore _store;
    private readonly WheelCache _cache;
    private readonly SitePackages _packages;

    public SitePackagesTests()
    {
        _store = new CacheStore(_folder["cache"]);
        _cache = new WheelCache(_store);
        Directory.CreateDirectory(_folder["site-packages"]);
        _packages = new SitePackages(_folder["site-packages"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AWheelsFilesAreTheCaches()
    {
        var entry = Add(new SyntheticWheel("pkg").With("pkg/a.py", "one"));

        File.WriteAllText(Path.Combine(entry.Folder, "pkg", "a.py"), "two");
        Assert.Equal("two", File.ReadAllText(_folder["site-packages/pkg/a.py"]));
    }

    [Fact]
    public void TwoWheelsMayHoldTheSameFile()
    {
        Add(new SyntheticWheel("one").With("shared/__init__.py", "same"));
        Add(new SyntheticWheel("two").With("shared/__init__.py", "same"));

        Assert.Contains("shared/__init__.py", _packages.Files.Select(file => file.Path));
    }

    [Fact]
    public void TwoWheelsMayNotHoldDifferentFilesOfOneName()
    {
        Add(new SyntheticWheel("one").With("shared/__init__.py", "1"));

        var error = Assert.Throws<DiagnosticException>(() => Add(new SyntheticWheel("two").With("shared/__init__.py", "2")));

        Assert.Equal("DJIIS1211", error.Code);
        Assert.Contains("'shared/__init__.py' stands in two wheels, one-1.0-py3-none-any.whl and two-1.0-py3-none-any.whl", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEntryThatATrimTakesAwayInTheMiddleIsMadeAgain()
    {
        var wheel = new SyntheticWheel("pkg").With("pkg/a.py").With("pkg/b.py").Write(_folder["wheels"]);
        var opened = 0;

        _packages.Add(wheel, () =>
        {
            var entry = _cache.Open(wheel, CancellationToken.None);
            if (opened++ == 0)
            {
                _store.Remove(Path.GetDirectoryName(entry.Folder)!);
            }

            return entry;
        });

        Assert.Equal(2, opened);
        Assert.True(File.Exists(_folder["site-packages/pkg/b.py"]));
    }

    [Fact]
    public void AFileKnowsItsWheel()
    {
        Add(new SyntheticWheel("pkg").With("pkg/a.py"));

        Assert.Equal("pkg-1.0-py3-none-any.whl", Path.GetFileName(_packages.OwnerOf("pkg/a.py")));
        Assert.Null(_packages.OwnerOf("pkg/none.py"));
    }

    private CacheEntry Add(SyntheticWheel wheel)
    {
        var path = wheel.Write(_folder["wheels"]);
        return _packages.Add(path, () => _cache.Open(path, CancellationToken.None));
    }
}
