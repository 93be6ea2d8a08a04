using System;
using System.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>What the sample takes along.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class PollsPayloadTests
{
    private readonly string[] _packages;

    public PollsPayloadTests(BuiltPolls polls)
    {
        _packages = [.. polls.First.Site.Files.Where(file => file.Role == FileRole.Python).Select(file => file.Path)];
    }

    [Fact]
    public void HoldsTheTimeZonesThatWindowsLacks() => Assert.Contains("tzdata/zoneinfo/Europe/Berlin", _packages);

    [Fact]
    public void HoldsTheServer() => Assert.Contains("waitress/__main__.py", _packages);

    [Fact]
    public void HoldsNoScripts() =>
        Assert.DoesNotContain(_packages, path => path.StartsWith("bin/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void HoldsNoByteCodeButThatOfItsSourcesForTheServersPython()
    {
        const string suffix = ".cpython-313.pyc";
        var sources = _packages.ToHashSet(StringComparer.Ordinal);

        Assert.All(_packages.Where(path => path.EndsWith(".pyc", StringComparison.Ordinal)), path =>
        {
            Assert.EndsWith(suffix, path, StringComparison.Ordinal);
            Assert.Contains(path.Replace("__pycache__/", "", StringComparison.Ordinal).Replace(suffix, ".py", StringComparison.Ordinal), sources);
        });
    }
}
