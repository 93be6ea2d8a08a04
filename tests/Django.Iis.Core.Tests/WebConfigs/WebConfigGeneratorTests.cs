using System.Linq;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.WebConfigs;

public class WebConfigGeneratorTests
{
    [Fact]
    public void TheInstalledLayoutFindsPythonAndTheApplicationBesideTheWebRoot()
    {
        var config = Plans.Generate(Plans.Waitress, Plans.Installed);

        Assert.Equal(@"..\app;..\python", config.Variable("PYTHONPATH"));
        Assert.Equal(@"%ProgramData%\Polls\Polls\logs\stdout", Platform(config, "stdoutLogFile"));
    }

    [Fact]
    public void DjangoIsToldWhereIisServesTheStaticFiles()
    {
        var layout = SiteLayout.Installed("Polls", "Polls", "1.0.0", "assets/site");
        var config = Plans.Generate(Plans.Waitress with { StaticPath = "assets/site", StaticUrl = "/app/assets/site/" }, layout);

        Assert.Equal(@"assets\site", config.Variable("DJANGO_IIS_STATIC_ROOT"));
        Assert.Equal("/app/assets/site/", config.Variable("DJANGO_IIS_STATIC_URL"));
        Assert.NotNull(config.XPathSelectElement("/configuration/location[@path='assets/site']"));
    }

    [Theory]
    [InlineData(DjangoServer.Uvicorn, "/app")]
    [InlineData(DjangoServer.Hypercorn, "/app")]
    [InlineData(DjangoServer.Daphne, "/app")]
    [InlineData(DjangoServer.Waitress, null)]
    public void OnlyAsgiApplicationsLearnTheirPrefixFromTheEnvironment(DjangoServer server, string? prefix) =>
        Assert.Equal(prefix, Plans.Generate(Plans.Waitress.Below() with { Server = server }).Variable("DJANGO_IIS_SCRIPT_NAME"));

    [Fact]
    public void ASiteOfItsOwnHasNoPrefix()
    {
        Assert.Null(Plans.Generate(Plans.Uvicorn).Variable("DJANGO_IIS_SCRIPT_NAME"));
        Assert.Null(Plans.Generate(Plans.Wfastcgi).Variable("SCRIPT_NAME"));
    }

    [Fact]
    public void WfastcgiLearnsItsPrefixAsScriptName() =>
        Assert.Equal("/app", Plans.Generate(Plans.Wfastcgi.Below()).Variable("SCRIPT_NAME"));

    [Fact]
    public void TwoApplicationsOfOneSiteShareNeitherHandlerNorFastCgiProcess()
    {
        var root = Plans.Generate(Plans.Wfastcgi).XPathSelectElement("//handlers/add[@modules='FastCgiModule']")!;
        var below = Plans.Generate(Plans.Wfastcgi.Below()).XPathSelectElement("//handlers/add[@modules='FastCgiModule']")!;

        Assert.NotEqual((string?)root.Attribute("name"), (string?)below.Attribute("name"));
        Assert.NotEqual((string?)root.Attribute("scriptProcessor"), (string?)below.Attribute("scriptProcessor"));
    }

    [Fact]
    public void SitesWhoseNamesDifferOnlyInWhatAWordCannotHoldStayApart()
    {
        static string Name(string site) =>
            (string)WebConfigGenerator.Generate(Plans.Waitress, Plans.Nested, Plans.NoVariables, site).XPathSelectElement("//handlers/add")!.Attribute("name")!;

        Assert.NotEqual(Name("Umfrage ä"), Name("Umfrage ö"));
        Assert.Matches("^Django-[A-Za-z0-9._-]+$", Name("Umfrage ä"));
    }

    [Fact]
    public void NoLogFileIsNamedWhenTheLogIsOff()
    {
        var config = Plans.Generate(Plans.Waitress with { StdoutLog = false });

        Assert.Equal("false", Platform(config, "stdoutLogEnabled"));
        Assert.Null(Platform(config, "stdoutLogFile"));
    }

    [Theory]
    [InlineData(60, "00:01:00")]
    [InlineData(3600, "01:00:00")]
    [InlineData(90_000, "1.01:00:00")]
    public void TheRequestTimeoutIsATimeSpan(int seconds, string expected) =>
        Assert.Equal(expected, Platform(Plans.Generate(Plans.Waitress with { RequestTimeout = seconds }), "requestTimeout"));

    [Fact]
    public void ARequestTimeoutOfPartOfAMinuteIsRefusedWithTheNextWholeOne()
    {
        var error = Refused(Plans.Waitress with { RequestTimeout = 90 });

        Assert.Equal("DJIIS1409", error.Code);
        Assert.Contains("Set it to 120", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void FastCgiTakesAnyRequestTimeoutBecauseItIsNotInWebConfig() =>
        Assert.NotNull(Plans.Generate(Plans.Wfastcgi with { RequestTimeout = 90 }));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3601, 1)]
    [InlineData(60, 0)]
    [InlineData(60, 101)]
    public void AValueThatTheHandlersSchemaRefusesIsAnError(int startup, int processes) =>
        Assert.Equal("DJIIS1409", Refused(Plans.Waitress with { StartupTimeLimit = startup, Processes = processes }).Code);

    [Theory]
    [InlineData(HostingModel.HttpPlatform, DjangoServer.Wfastcgi)]
    [InlineData(HostingModel.FastCgi, DjangoServer.Waitress)]
    public void AServerOfTheOtherHostingModelIsAnError(HostingModel model, DjangoServer server) =>
        Assert.Equal("DJIIS1414", Refused(Plans.Waitress with { Model = model, Server = server }).Code);

    [Theory]
    [InlineData("__app__/static")]
    [InlineData("assets/BIN")]
    [InlineData("staticfiles.json")]
    public void AStaticFolderThatIisHidesIsAnError(string path) =>
        Assert.Equal("DJIIS1413", Refused(Plans.Waitress with { StaticPath = path }).Code);

    [Theory]
    [InlineData("")]
    [InlineData("static/../app")]
    [InlineData(@"static\x")]
    public void AStaticFolderThatIsNotBelowTheApplicationIsAnError(string path) =>
        Assert.Equal("DJIIS1415", Refused(Plans.Waitress with { StaticPath = path }).Code);

    [Fact]
    public void StaticFilesAreCachedForADayAsSomeNamesCarryNoHash() =>
        Assert.Equal("1.00:00:00", (string?)Plans.Generate(Plans.Waitress).XPathSelectElement("//clientCache")!.Attribute("cacheControlMaxAge"));

    [Fact]
    public void TheSamePlanGivesTheSameBytes() =>
        Assert.Equal(WebConfigText.Format(Plans.Generate(Plans.Uvicorn)), WebConfigText.Format(Plans.Generate(Plans.Uvicorn)));

    [Fact]
    public void AFileThatIisWouldNotReadIsAnError()
    {
        var config = Plans.Generate(Plans.Waitress, Plans.Nested, new SiteVariable("BIG", new string('x', WebConfigText.MaximumBytes), IsSecret: false));

        Assert.Equal("DJIIS1408", Assert.Throws<DiagnosticException>(() => WebConfigText.Format(config)).Code);
    }

    [Fact]
    public void EveryAddOfAKeyIsPrecededByItsRemoveOrAClear()
    {
        var collections = Plans.Generate(Plans.Wfastcgi).Descendants().Where(element => element.Elements().Any(child => child.Name == "add" || child.Name == "mimeMap"));

        Assert.All(
            // A rule is its own level: what stands in it cannot be there already.
            collections.Where(collection => collection.Element("clear") is null && collection.Parent!.Name != "filteringRule"),
            collection => Assert.All(
                collection.Elements().Where(child => child.Name == "add" || child.Name == "mimeMap"),
                entry => Assert.Equal("remove", entry.ElementsBeforeSelf().Last().Name.LocalName)));
    }

    private static string? Platform(XDocument config, string attribute) =>
        (string?)config.XPathSelectElement("//httpPlatform")!.Attribute(attribute);

    private static DiagnosticException Refused(HostingPlan plan) => Assert.Throws<DiagnosticException>(() => Plans.Generate(plan));
}
