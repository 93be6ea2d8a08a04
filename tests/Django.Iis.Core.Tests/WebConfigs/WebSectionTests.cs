using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>What IIS does in front of Django, section by section.</summary>
public class WebSectionTests
{
    private const string Root = "/configuration/location[@path='.']/system.webServer";

    [Fact]
    public void UploadsMayBeLargerThanIissOwnLimit() =>
        Assert.Equal("104857600", Value(Web(), Root + "/security/requestFiltering/requestLimits/@maxAllowedContentLength"));

    [Fact]
    public void OtherLimitsAreTheServersUntilAProjectSetsThem()
    {
        var (usual, set) = (Web(), Web(new WebPlan { MaxQueryString = 10_000, MaxUrl = 8192 }));

        Assert.Null(Value(usual, Root + "//requestLimits/@maxQueryString"));
        Assert.Equal("10000", Value(set, Root + "//requestLimits/@maxQueryString"));
        Assert.Equal("8192", Value(set, Root + "//requestLimits/@maxUrl"));
    }

    [Fact]
    public void DjangosAnswersGetNoSecondHeaderOfTheSameName() =>
        Assert.Null(Web(new WebPlan { ResponseHeaders = [new("Permissions-Policy", "camera=()")] }).XPathSelectElement(Root + "/httpProtocol/customHeaders/add"));

    [Fact]
    public void StaticFilesCarryTheHeadersThatDjangoWouldGiveThem() =>
        Assert.Equal(["X-Content-Type-Options", "Referrer-Policy"], HeaderNames(Web(), "static"));

    [Fact]
    public void AProjectsOwnHeaderReplacesTheUsualOne()
    {
        var config = Web(new WebPlan { ResponseHeaders = [new("referrer-policy", "no-referrer"), new("X-Content-Type-Options", "")] });

        Assert.Equal(["referrer-policy"], HeaderNames(config, "static"));
    }

    [Fact]
    public void SecurityHeadersCanBeLeftToOthers()
    {
        var config = Web(new WebPlan { SecurityHeaders = false });

        Assert.Empty(config.Descendants("httpProtocol"));
    }

    [Theory]
    [InlineData(ResponseCompression.Static, "true", "false")]
    [InlineData(ResponseCompression.All, "true", "true")]
    [InlineData(ResponseCompression.None, "false", "false")]
    public void PagesAreNotCompressedUnlessAskedFor(ResponseCompression compression, string files, string pages)
    {
        var config = Web(new WebPlan { Compression = compression });

        Assert.Equal(files, Value(config, Root + "/urlCompression/@doStaticCompression"));
        Assert.Equal(pages, Value(config, Root + "/urlCompression/@doDynamicCompression"));
    }

    [Fact]
    public void WithoutUrlRewriteNoSectionNeedsIt() =>
        Assert.Empty(Web(new WebPlan { HttpsRedirect = HttpsRedirect.Django }).Descendants("rewrite"));

    [Fact]
    public void TheRedirectLeavesTheRenewalOfCertificatesAlone()
    {
        var config = Web(new WebPlan { HttpsRedirect = HttpsRedirect.UrlRewrite });

        Assert.Equal("https://{HTTP_HOST}{REQUEST_URI}", Value(config, Root + "/rewrite/rules/rule/action/@url"));
        Assert.Equal("false", Value(config, Root + "/rewrite/rules/rule/action/@appendQueryString"));
        Assert.Equal("true", Value(config, Root + "/rewrite/rules/rule/conditions/add[contains(@pattern,'acme-challenge')]/@negate"));
    }

    [Theory]
    [InlineData("/static/base.27e20196a850.css", true)]
    [InlineData("/static/base.27e20196a850.css?v=1", true)]
    [InlineData("/static/LICENSE.27e20196a850", true)]
    [InlineData("/static/base.css", false)]
    [InlineData("/static/photo.20261121.jpg", false)]
    [InlineData("/static/27e20196a850/base.css", false)]
    public void OnlyNamesWithDjangosHashAreImmutable(string address, bool isImmutable)
    {
        var pattern = Value(Web(new WebPlan { StaticImmutable = true }), "//outboundRules/rule/conditions/add[@input='{REQUEST_URI}']/@pattern")!;

        Assert.Equal(isImmutable, System.Text.RegularExpressions.Regex.IsMatch(address, pattern, System.Text.RegularExpressions.RegexOptions.IgnoreCase, System.TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void TheFirstRequestOfAPreloadedSiteIsForAHostThatDjangoKnows()
    {
        var config = Plans.Generate(Plans.Waitress with { HostName = ".example.org; www.example.org", Web = new WebPlan { Preload = true } });

        Assert.Equal("www.example.org", Value(config, Root + "/applicationInitialization/add/@hostName"));
    }

    [Fact]
    public void UploadsAreGuarded()
    {
        var config = Web(new WebPlan { MediaPath = "media" });
        var media = config.XPathSelectElement("/configuration/location[@path='media']/system.webServer")!;

        Assert.Equal("StaticFileModule", (string?)Assert.Single(media.XPathSelectElements("handlers/add")).Attribute("modules"));
        Assert.Contains("sandbox", Value(config, "/configuration/location[@path='media']//add[@name='Content-Security-Policy']/@value"), System.StringComparison.Ordinal);
        Assert.All((string[])[".html", ".svg", ".js", ".config", ".py"], extension => Assert.Equal("false", (string?)media.XPathSelectElement($"security/requestFiltering/fileExtensions/add[@fileExtension='{extension}']")!.Attribute("allowed")));
    }

    [Fact]
    public void AnUploadedConfigurationCannotTakeTheGuardsBack()
    {
        var media = Web(new WebPlan { MediaPath = "media" }).XPathSelectElement("/configuration/location[@path='media']")!;

        Assert.Equal("false", (string?)media.Attribute("allowOverride"));
        Assert.Equal(["handlers", "httpProtocol", "staticContent", "security"], media.Element("system.webServer")!.Elements().Select(section => section.Name.LocalName));
    }

    [Fact]
    public void DataInTheApplicationsTreeStaysHiddenWhateverIsUploadedThere()
    {
        var data = Plans.Generate(Plans.Waitress, Plans.Nested).XPathSelectElement("/configuration/location[@path='__data__']")!;

        Assert.Equal("false", (string?)data.Attribute("allowOverride"));
        Assert.Equal("None", Value(data.Document!, "/configuration/location[@path='__data__']/system.webServer/handlers/@accessPolicy"));
        Assert.Equal("__data__", Value(data.Document!, "/configuration/location[@path='__data__']//hiddenSegments/add/@segment"));
        Assert.Null(Plans.Generate(Plans.Waitress, Plans.Installed).XPathSelectElement("/configuration/location[@path='__data__']"));
    }

    [Theory]
    [InlineData("static", "DJIIS1311")]
    [InlineData("static/media", "DJIIS1311")]
    [InlineData("bin", "DJIIS1311")]
    [InlineData("a//b", "DJIIS1311")]
    public void UploadsHaveAnAddressOfTheirOwn(string path, string code) => Assert.Equal(code, Refused(Plans.Waitress, new WebPlan { MediaPath = path }));

    [Fact]
    public void AFrontEndHasTheRootAndDjangoItsPrefixes()
    {
        var config = Web(new WebPlan { FrontEnd = new FrontEndPlan { UrlPrefixes = ["api", "admin"] } });

        Assert.Equal("StaticFileModule,DefaultDocumentModule", Value(config, Root + "/handlers/add/@modules"));
        Assert.Equal("httpPlatformHandler", Value(config, "/configuration/location[@path='api']/system.webServer/handlers/add/@modules"));
        Assert.Equal("httpPlatformHandler", Value(config, "/configuration/location[@path='admin']/system.webServer/handlers/add/@modules"));
        Assert.NotNull(config.XPathSelectElement(Root + "/httpPlatform"));
    }

    [Fact]
    public void AnAddressWithoutAFileIsTheFrontEndsOwn()
    {
        var config = Plans.Generate(Plans.Waitress.Below() with { Web = new WebPlan { FrontEnd = new FrontEndPlan() } });
        var error = config.XPathSelectElement(Root + "/httpErrors/error")!;

        Assert.Equal(("404", "0", "/app/index.html", "ExecuteURL"), ((string?)error.Attribute("statusCode"), (string?)error.Attribute("subStatusCode"), (string?)error.Attribute("path"), (string?)error.Attribute("responseMode")));
        Assert.All((string[])["api", "admin", "static"], path => Assert.Equal("PassThrough", Value(config, $"/configuration/location[@path='{path}']/system.webServer/httpErrors/@existingResponse")));
    }

    [Fact]
    public void WithoutAFallbackAMissingFileIsMissing() =>
        Assert.Equal("PassThrough", Value(Web(new WebPlan { FrontEnd = new FrontEndPlan { Fallback = false } }), Root + "/httpErrors/@existingResponse"));

    [Theory]
    [InlineData("static")]
    [InlineData("static/admin")]
    [InlineData("media/x")]
    [InlineData("__app__")]
    [InlineData("api/v2")]
    [InlineData("a b*")]
    public void APrefixThatCannotBeDjangosIsAnError(string prefix) =>
        Assert.Equal("DJIIS1312", Refused(Plans.Waitress, new WebPlan { MediaPath = "media", FrontEnd = new FrontEndPlan { UrlPrefixes = ["api", prefix] } }));

    [Fact]
    public void WfastcgiTakesNoPathFromAHeader()
    {
        var rule = Plans.Generate(Plans.Wfastcgi).XPathSelectElement("//filteringRule")!;

        Assert.Equal("X-Original-URL", (string?)rule.XPathSelectElement("scanHeaders/add")!.Attribute("requestHeader"));
        Assert.Equal("/", (string?)rule.XPathSelectElement("denyStrings/add")!.Attribute("string"));
    }

    [Fact]
    public void EverySectionOfAFrontEndIsMergedIntoAProjectsFile()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("web.config", "<configuration>\n  <system.webServer>\n    <httpErrors errorMode=\"Custom\" />\n  </system.webServer>\n</configuration>\n");
        var generated = Plans.Generate(Plans.Wfastcgi with { Web = new WebPlan { FrontEnd = new FrontEndPlan(), MediaPath = "media", StaticImmutable = true, HttpsRedirect = HttpsRedirect.UrlRewrite } });

        var merged = WebConfigMerger.Merge(path, generated, Plans.NoVariables);

        var sections = generated.Descendants("system.webServer").SelectMany(server => server.Elements()).Select(section => section.Name.LocalName).ToHashSet();
        Assert.All(sections, section => Assert.NotEmpty(merged.Descendants(section)));
        Assert.Equal(["Custom"], merged.Descendants("httpErrors").Attributes("errorMode").Select(mode => mode.Value));
        Assert.Equal(Count(generated, "error"), Count(merged, "error"));
        Assert.Equal(Count(generated, "rule"), Count(merged, "rule"));
    }

    private static int Count(XDocument config, string element) => config.Descendants(element).Count();

    private static XDocument Web(WebPlan? web = null) => Plans.Generate(Plans.Waitress with { Web = web ?? new WebPlan() });

    private static IEnumerable<string> HeaderNames(XDocument config, string location) =>
        config.XPathSelectElements($"/configuration/location[@path='{location}']//customHeaders/add").Select(header => (string)header.Attribute("name")!);

    private static string? Value(XDocument config, string attribute) => ((IEnumerable<object>)config.XPathEvaluate(attribute)).Cast<XAttribute>().FirstOrDefault()?.Value;

    private static string Refused(HostingPlan plan, WebPlan web) => Assert.Throws<DiagnosticException>(() => Plans.Generate(plan with { Web = web })).Code;
}
