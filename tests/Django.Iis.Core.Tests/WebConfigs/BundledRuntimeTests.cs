using System;
using System.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>How IIS is told of a Python that ships with the site.</summary>
public class BundledRuntimeTests
{
    private static readonly HostingPlan Waitress = Plans.Waitress with { RuntimeFolder = "runtime-3.13" };

    public static TheoryData<DjangoServer> WebServers { get; } = new(DjangoServer.Waitress, DjangoServer.Uvicorn, DjangoServer.Hypercorn, DjangoServer.Daphne);

    // HttpPlatformHandler takes a path that begins with a dot from the web root, and looks for any other relative one on PATH.
    [Fact]
    public void ItIsNamedFromTheWebRootOfEachLayout()
    {
        Assert.Equal(@".\__python__\runtime-3.13\python.exe", ProcessPath(Plans.Nested));
        Assert.Equal(@"..\python\runtime-3.13\python.exe", ProcessPath(Plans.Installed));
    }

    [Fact]
    public void FastCgiNamesItToo()
    {
        var handler = Plans.Generate(Plans.Wfastcgi with { RuntimeFolder = "runtime-3.13" }).Descendants("add").Single(entry => entry.Attribute("scriptProcessor") is not null);

        Assert.StartsWith(@".\__python__\runtime-3.13\python.exe|", (string?)handler.Attribute("scriptProcessor"), StringComparison.Ordinal);
    }

    // Options -I and -E would make it ignore PYTHONPATH; PYTHONHOME of the machine would make it another Python's.
    [Theory]
    [MemberData(nameof(WebServers))]
    public void ItReadsTheVariablesOfTheSiteAndNotTheHomeOfAnother(DjangoServer server)
    {
        var config = Plans.Generate(Waitress with { Server = server });

        Assert.StartsWith("-m ", config.Arguments(), StringComparison.Ordinal);
        Assert.Equal("", config.Variable("PYTHONHOME"));
        Assert.Equal("__app__;__python__", config.Variable("PYTHONPATH"));
    }

    [Fact]
    public void TheServersOwnPythonMayHaveAHome() => Assert.Null(Plans.Generate(Plans.Waitress).Variable("PYTHONHOME"));

    [Fact]
    public void ItStandsInTheFolderOfThePackages()
    {
        var file = new SiteFile(FileRole.Runtime, "runtime-3.13/python.exe", "/python.exe", 1, "");

        Assert.Equal("__python__/runtime-3.13/python.exe", Plans.Nested.PathOf(file));
        Assert.Equal("releases/1.2.3/python/runtime-3.13/python.exe", Plans.Installed.PathOf(file));
    }

    private static string? ProcessPath(SiteLayout layout) =>
        (string?)Plans.Generate(Waitress, layout).Descendants("httpPlatform").Single().Attribute("processPath");
}
