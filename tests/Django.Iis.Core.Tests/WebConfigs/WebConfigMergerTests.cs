using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebConfigs;

public sealed class WebConfigMergerTests : IDisposable
{
    /// <summary>Sections of that name, but for those of the data directory, whose place is always locked.</summary>
    private static IEnumerable<XElement> OfApplication(XDocument document, string section) =>
        document.Descendants(section).Where(element => element.Ancestors("location").All(location => (string?)location.Attribute("path") != "__data__"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnEmptyConfigurationReceivesEverything() =>
        Assert.True(XNode.DeepEquals(Bare(Plans.Generate(Plans.Waitress)), Bare(Merge("<configuration/>", Plans.Waitress))));

    [Fact]
    public void WhatIsThereAlreadyIsLeftAsItIs()
    {
        var generated = WebConfigText.Format(Plans.Generate(Plans.Wfastcgi));

        Assert.Equal(generated, WebConfigText.Format(Merge(generated, Plans.Wfastcgi)));
    }

    /// <summary>Tabs, comments and the author's section order stay; what is added is indented as the file is.</summary>
    [Fact]
    public void TheAuthorsFormattingIsKept()
    {
        const string Written =
            "<?xml version=\"1.0\"?>\n<!-- ours -->\n<configuration>\n\t<!-- hosts -->\n\t<system.webServer>\n"
            + "\t\t<caching   enableKernelCache=\"false\" />\n\n\t\t<httpErrors errorMode=\"Custom\" />\n\t</system.webServer>\n</configuration>\n";

        var merged = WebConfigText.Format(Merge(Written, Plans.Waitress with { StaticPath = null }));

        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- ours -->\n<configuration>\n\t<!-- hosts -->\n\t<system.webServer>\n"
            + "\t\t<caching enableKernelCache=\"false\" />\n\n\t\t<httpErrors errorMode=\"Custom\" existingResponse=\"PassThrough\" />\n"
            + "\t</system.webServer>\n\t<location path=\".\" inheritInChildApplications=\"false\">\n\t\t<system.webServer>\n\t\t\t<handlers>\n\t\t\t\t<remove name=\"Django-Polls\" />\n",
            merged,
            StringComparison.Ordinal);
        Assert.EndsWith("\t\t</system.webServer>\n\t</location>\n</configuration>\n", merged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "false")]
    [InlineData(" allowOverride=\"true\"", "true")]
    public void APlaceThatTheBuildLocksIsLockedInItsAuthorsLocationToo(string written, string locked)
    {
        var merged = Merge(
            $"<configuration><location path=\"media\"{written}><system.webServer><staticContent><mimeMap fileExtension=\".x\" mimeType=\"a/b\"/></staticContent></system.webServer></location></configuration>",
            Plans.Waitress with { Web = new WebPlan { MediaPath = "media" } });

        Assert.Equal(locked, (string?)merged.XPathSelectElement("/configuration/location[@path='media']")!.Attribute("allowOverride"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<location path=\".\" inheritInChildApplications=\"false\">", "</location>")]
    [InlineData("<location>", "</location>")]
    public void ASectionIsMergedWhereItsAuthorPutIt(string open, string close)
    {
        var merged = Merge(
            $"<configuration>{open}<system.webServer><security><requestFiltering><hiddenSegments><add segment=\"docs\"/></hiddenSegments></requestFiltering></security></system.webServer>{close}</configuration>",
            Plans.Waitress);

        var segments = Assert.Single(OfApplication(merged, "hiddenSegments"));
        Assert.Equal(
            ["docs", "__app__", "__python__", "__setup__", "__data__", "staticfiles.json"],
            segments.Elements("add").Select(entry => (string?)entry.Attribute("segment")));
    }

    [Fact]
    public void ASegmentThatTheFileUncoversIsHiddenAgain()
    {
        var merged = Merge(
            "<configuration><system.webServer><security><requestFiltering><hiddenSegments><add segment=\"__app__\"/><clear/></hiddenSegments></requestFiltering></security></system.webServer></configuration>",
            Plans.Waitress);

        Assert.Equal("__app__", (string?)OfApplication(merged, "hiddenSegments").Single().Elements("add").ElementAt(1).Attribute("segment"));
    }

    [Fact]
    public void TimeLimitsOfTheFileAreKept()
    {
        var merged = Merge("<configuration><system.webServer><httpPlatform startupTimeLimit=\"20\"/></system.webServer></configuration>", Plans.Waitress);

        var platform = Assert.Single(merged.Descendants("httpPlatform"));
        Assert.Equal("20", (string?)platform.Attribute("startupTimeLimit"));
        Assert.Equal(Plans.Waitress.PythonExecutable, (string?)platform.Attribute("processPath"));
    }

    [Fact]
    public void VariablesOfTheFileStandBesideTheProjects()
    {
        var merged = Merge(
            "<configuration><system.webServer><httpPlatform><environmentVariables><environmentVariable name=\"TZ\" value=\"UTC\"/></environmentVariables></httpPlatform></system.webServer></configuration>",
            Plans.Waitress);

        Assert.Equal("UTC", merged.Variable("TZ"));
        Assert.Equal("mysite.settings", merged.Variable("DJANGO_SETTINGS_MODULE"));
        Assert.Empty(merged.Descendants("environmentVariables").Elements("clear"));
    }

    [Fact]
    public void AHandlerForSomePathsComesBeforeDjangos()
    {
        var merged = Merge(
            "<configuration><system.webServer><handlers><add name=\"Php\" path=\"*.php\" verb=\"*\" modules=\"FastCgiModule\" scriptProcessor=\"php-cgi.exe\"/></handlers></system.webServer></configuration>",
            Plans.Waitress with { StaticPath = null });

        Assert.Equal(["Php", "Django-Polls"], OfApplication(merged, "handlers").Single().Elements("add").Select(entry => (string?)entry.Attribute("name")));
    }

    [Fact]
    public void AHandlerThatDoesWhatOursWouldIsEnough()
    {
        var merged = Merge(
            "<configuration><system.webServer><handlers><add name=\"httpPlatform\" path=\"*\" verb=\"*\" modules=\"httpPlatformHandler\" responseBufferLimit=\"0\"/></handlers></system.webServer></configuration>",
            Plans.Waitress with { StaticPath = null });

        Assert.Single(OfApplication(merged, "handlers").Single().Elements());
    }

    [Fact]
    public void MimeTypesAndCachingOfTheStaticLocationAreKept()
    {
        var merged = Merge(
            "<configuration><location path=\"/Static/\"><system.webServer><staticContent><clientCache cacheControlMode=\"DisableCache\"/><mimeMap fileExtension=\".map\" mimeType=\"text/plain\"/></staticContent></system.webServer></location></configuration>",
            Plans.Waitress);

        Assert.Equal("DisableCache", (string?)merged.Descendants("clientCache").Single().Attribute("cacheControlMode"));
        Assert.Equal("text/plain", (string?)merged.XPathSelectElement("//mimeMap[@fileExtension='.map']")!.Attribute("mimeType"));
        Assert.Equal("StaticFileModule", (string?)merged.XPathSelectElement("//location[@path='/Static/']//handlers/add")!.Attribute("modules"));
    }

    [Fact]
    public void AFileInItsDeclaredEncodingIsUnderstood()
    {
        File.WriteAllText(_folder["web.config"], "<?xml version=\"1.0\" encoding=\"utf-16\"?><configuration><!-- größer --></configuration>", Encoding.Unicode);

        var merged = WebConfigMerger.Merge(_folder["web.config"], Plans.Generate(Plans.Waitress), Plans.NoVariables);

        Assert.Contains("größer", WebConfigText.Format(merged), StringComparison.Ordinal);
    }

    private static XElement Bare(XDocument document)
    {
        static XElement Copy(XElement element) => new(element.Name, element.Attributes(), element.Elements().Select(Copy));
        return Copy(document.Root!);
    }

    private XDocument Merge(string written, HostingPlan plan, IReadOnlyList<SiteVariable>? variables = null) =>
        WebConfigMerger.Merge(_folder.Write("web.config", written), Plans.Generate(plan), variables ?? Plans.NoVariables);
}
