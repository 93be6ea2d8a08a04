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
    public void HoldsNoScriptsAndNoBytecode() => Assert.DoesNotContain(
        _packages,
        path => path.StartsWith("bin/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".pyc", StringComparison.Ordinal));
}
