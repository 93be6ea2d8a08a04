using System;
using System.Linq;
using System.Reflection;
using System.Text;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Tests.Sites;

public class SiteModelXmlTests
{
    private static readonly HostingPlan Hosting = new()
    {
        Model = HostingModel.FastCgi,
        Server = DjangoServer.Hypercorn,
        Application = "shop.asgi:application",
        SettingsModule = "shop.settings",
        PythonExecutable = @"%SystemDrive%\Python313\python.exe",
        RuntimeFolder = "runtime-3.13",
        AppPath = "/shop",
        HostName = "shop.example;www.shop.example",
        StaticPath = "assets/site",
        StaticUrl = "/shop/assets/site/",
        Launcher = true,
        ServerCommand = "winfcgi \"--name=a b\"",
        RemoteUser = RemoteUserKind.Shibboleth,
        RemoteUserDomain = "CONTOSO;FABRIKAM",
        CreatesRemoteUsers = false,
        RemoteUserAttributes = "email=mail",
        ServerArguments = "--backlog \"100\" <&>",
        Threads = 7,
        Processes = 3,
        StartupTimeLimit = 61,
        RequestTimeout = 121,
        StdoutLog = false,
        Web = new WebPlan
        {
            StaticFiles = StaticFilesMode.WhiteNoise,
            StaticImmutable = true,
            MediaPath = "media",
            FrontEnd = new FrontEndPlan { DefaultDocument = "start.html", Fallback = false, UrlPrefixes = ["api/v1", "admin"] },
            MaxRequestBody = 4_294_967_295,
            MaxQueryString = 4096,
            MaxUrl = 8192,
            SecurityHeaders = false,
            ResponseHeaders = [new("Permissions-Policy", "camera=(), \"x\"")],
            HttpsRedirect = HttpsRedirect.UrlRewrite,
            Compression = ResponseCompression.None,
            WebSockets = true,
            Preload = true,
        },
    };

    private static readonly SiteModel Site = new()
    {
        Name = "Shop",
        SiteName = "Größe & Co",
        Version = "1.2.3",
        Environment = "Staging",
        Manufacturer = "Example",
        Platform = "win_arm64",
        PythonVersion = "3.13",
        Hosting = Hosting,
        Variables = [new("LINES", "first\r\nsecond\tthird\n  ", IsSecret: false), new("KEY", "", IsSecret: true)],
        Prerequisites = [new("Microsoft.VCRedist.2015+.x64", "Redistributable (x64)", ["MSVCP140.dll", "MSVCP140_1.dll"], ["pyodbc", "numpy"])],
        Files =
        [
            new(FileRole.WebRoot, "web.config", "/obj/web.config", 12, new string('a', 64), LayoutKind.Nested),
            new(FileRole.Application, "manage.py", "/src/manage.py", 5_000_000_000, new string('b', 64)),
        ],
    };

    [Fact]
    public void EveryValueSurvives()
    {
        var read = SiteModelXml.Read(SiteModelXml.Write(Site));

        Assert.Equal(Site.Hosting, read.Hosting with { Web = Site.Hosting.Web });
        Assert.Equivalent(Site.Hosting.Web, read.Hosting.Web, strict: true);
        Assert.Equal(Site.Variables, read.Variables);
        Assert.Equal(Site.Files, read.Files);
        Assert.Equal(Site.Prerequisites.Select(Text), read.Prerequisites.Select(Text));
        Assert.Equal(Site with { Hosting = Hosting, Variables = [], Prerequisites = [], Files = [] }, read with { Hosting = Hosting, Variables = [], Prerequisites = [], Files = [] });

        // Lists are equal only to themselves.
        static string Text(SitePrerequisite known) => string.Join('|', [known.Id, known.Name, .. known.Libraries, "/", .. known.Distributions]);
    }

    [Fact]
    public void ThisTestKnowsEveryPropertyOfTheHosting()
    {
        // A property at its default would survive without being written.
        var plain = new HostingPlan
        {
            Model = default, Server = default, Application = "", SettingsModule = "", PythonExecutable = "", AppPath = "", StaticPath = null, StaticUrl = null,
        };

        Assert.DoesNotContain(
            typeof(HostingPlan).GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => Equals(property.GetValue(plain), property.GetValue(Hosting)));
    }

    [Fact]
    public void ThisTestKnowsEveryPropertyOfTheWeb()
    {
        var usual = new WebPlan();

        Assert.DoesNotContain(
            typeof(WebPlan).GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => Equals(property.GetValue(usual), property.GetValue(Hosting.Web)));
    }

    [Fact]
    public void WhatIsAbsentStaysAbsent()
    {
        var site = Site with { Hosting = Hosting with { StaticPath = null, StaticUrl = null, Threads = null, Web = new WebPlan() } };

        var read = SiteModelXml.Read(SiteModelXml.Write(site)).Hosting;

        Assert.Equal(site.Hosting, read with { Web = site.Hosting.Web });
        Assert.Equivalent(site.Hosting.Web, read.Web, strict: true);
    }

    [Fact]
    public void TheFileIsUtf8WithoutMarkAndWithLineFeeds()
    {
        var bytes = SiteModelXml.Write(Site);

        Assert.Equal((byte)'<', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Contains("siteName=\"Größe &amp; Co\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no xml")]
    [InlineData("<project />")]
    [InlineData("<site name='x' />")]
    public void AnotherFileIsRefused(string content) =>
        Assert.Throws<FormatException>(() => SiteModelXml.Read(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void AnUnknownRoleIsRefused()
    {
        var text = Encoding.UTF8.GetString(SiteModelXml.Write(Site)).Replace("role=\"WebRoot\"", "role=\"Other\"", StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => SiteModelXml.Read(Encoding.UTF8.GetBytes(text)));
    }
}
