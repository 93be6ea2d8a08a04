using System;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Core.WebConfigs.Validation;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebConfigs.Validation;

public class ConfigLintsTests
{
    private const string Port = "127.0.0.1:%HTTP_PLATFORM_PORT%";

    [Theory]
    [InlineData("manage.py runserver " + Port, "DJIIS1440", true)]
    [InlineData("-m waitress --listen=0.0.0.0:%HTTP_PLATFORM_PORT% a:b", "DJIIS1448", false)]
    [InlineData("-m uvicorn --host localhost --port %HTTP_PLATFORM_PORT% a:b", "DJIIS1448", false)]
    [InlineData("-m uvicorn --host 127.0.0.1 --port %HTTP_PLATFORM_PORT% --workers 4 a:b", "DJIIS1449", true)]
    [InlineData("-m waitress --listen=127.0.0.1:8000 a:b", "DJIIS1450", true)]
    [InlineData("-m waitress --listen=127.0.0.1:%http_platform_port% a:b", "DJIIS1450", true)]
    public void ArgumentsThatTheGuidesGetWrong(string arguments, string code, bool isError)
    {
        var finding = Assert.Single(Find($"<httpPlatform processPath='python.exe'\narguments='{arguments}' />"));

        Assert.Equal((code, isError, 5), (finding.Descriptor.Code, finding.IsError, finding.Line));
    }

    [Theory]
    [InlineData("manage.py runserver " + Port + " --noreload")]
    [InlineData("-m uvicorn --host 127.0.0.1 --port %HTTP_PLATFORM_PORT% --workers 1 a:b")]
    [InlineData("-m hypercorn --bind " + Port + " --workers 0 a:b")]
    public void ArgumentsThatAreRight(string arguments) => Assert.Empty(Find($"<httpPlatform arguments='{arguments}' />"));

    [Fact]
    public void AnEnvironmentVariableMayCarryThePort() =>
        Assert.Empty(Find("<httpPlatform arguments='serve.py'><environmentVariables><environmentVariable name='PORT' value='%HTTP_PLATFORM_PORT%'/></environmentVariables></httpPlatform>"));

    [Theory]
    [InlineData(@".\logs\python.log", true)]
    [InlineData(@"httpplatform-stdout", true)]
    [InlineData(@"..\logs\stdout", false)]
    [InlineData(@"__data__\logs\stdout", false)]
    [InlineData(@"%ProgramData%\Polls\logs\stdout", false)]
    [InlineData(@"D:\logs\stdout", false)]
    [InlineData(@"\\server\logs\stdout", false)]
    public void ALogInTheServedFolder(string file, bool isServed) =>
        Assert.Equal(isServed ? ["DJIIS1441"] : [], Find($"<httpPlatform arguments='{Port}' stdoutLogEnabled='true' stdoutLogFile='{file}' />").Select(finding => finding.Descriptor.Code));

    [Fact]
    public void SixteenProcesses() => Assert.Equal("DJIIS1442", Assert.Single(Find($"<httpPlatform arguments='{Port}' processesPerApplication='16' />")).Descriptor.Code);

    [Fact]
    public void Debugging() =>
        Assert.Equal("DJIIS1443", Assert.Single(Find($"<httpPlatform arguments='{Port}'><environmentVariables><environmentVariable name='DEBUG' value='True'/></environmentVariables></httpPlatform>")).Descriptor.Code);

    [Fact]
    public void ASegmentThatIsHiddenNoMore()
    {
        var config = WebConfigText.Parse(WebConfigText.Format(Plans.Generate(Plans.Waitress)).Replace("<add segment=\"__data__\" />", "", StringComparison.Ordinal), "web.config");

        Assert.Contains("'__data__'", Assert.Single(ConfigLints.Uncovered(config)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysite.settings", true)]
    [InlineData("mysite.settings.production", true)]
    [InlineData("django_iis.settings", true)]
    [InlineData("myiste.settings", false)]
    public void SettingsThatTheFileNamesMustExist(string module, bool exists)
    {
        using var folder = new TemporaryFolder();
        folder.Write("mysite/settings/__init__.py", "");
        folder.Write("mysite/settings/production.py", "");
        var config = WebConfigText.Parse($"<configuration><appSettings>\n<add key='DJANGO_SETTINGS_MODULE' value='{module}'/></appSettings></configuration>", "web.config");

        var findings = SettingsModules.Missing(config, [folder.Path], "mysite.settings").ToList();

        Assert.Equal(exists ? [] : ["DJIIS1439"], findings.Select(finding => finding.Descriptor.Code));
        Assert.All(findings, finding => Assert.Equal(2, finding.Line));
    }

    [Fact]
    public void AFindingIsBlamedOnTheTransformThatCausedIt()
    {
        using var folder = new TemporaryFolder();
        var transform = folder.Write("web.Release.config", "<configuration xmlns:xdt=\"http://schemas.microsoft.com/XML-Document-Transform\">\n<location path=\".\">\n<system.webServer>\n<httpPlatform startupTimeLimit=\"9999\" xdt:Transform=\"SetAttributes\"/></system.webServer></location></configuration>");
        var text = WebConfigText.Format(Plans.Generate(Plans.Waitress)).Replace("startupTimeLimit=\"60\"", "startupTimeLimit=\"9999\"", StringComparison.Ordinal);
        var review = new ConfigReview();

        review.AddResult(text, path: null, [transform], Plans.Waitress, Plans.Nested, [folder.Path], "mysite.settings");

        var (file, line, finding) = Assert.Single(review.Findings);
        Assert.Equal((transform, 4, "DJIIS1432"), (file, line, finding.Descriptor.Code));
    }

    [Fact]
    public void ATransformThatUncoversFoldersIsBlamedOnce()
    {
        using var folder = new TemporaryFolder();
        var transform = folder.Write("web.Release.config", "<configuration xmlns:xdt=\"http://schemas.microsoft.com/XML-Document-Transform\">\n<location path=\".\">\n<system.webServer><security><requestFiltering>\n<hiddenSegments xdt:Transform=\"Remove\"/></requestFiltering></security></system.webServer></location></configuration>");
        var config = Plans.Generate(Plans.Waitress);
        config.Descendants("hiddenSegments").Remove();
        var review = new ConfigReview();

        review.AddResult(WebConfigText.Format(config), path: null, [transform], Plans.Waitress, Plans.Nested, [folder.Path], "mysite.settings");

        var (file, line, finding) = Assert.Single(review.Findings);
        Assert.Equal((transform, 4, "DJIIS1444"), (file, line, finding.Descriptor.Code));
        Assert.Contains("'__app__', '__python__', '__setup__'", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void SettingsThatATransformNamesMustExist()
    {
        using var folder = new TemporaryFolder();
        var transform = folder.Write("web.Release.config", "<configuration xmlns:xdt=\"http://schemas.microsoft.com/XML-Document-Transform\">\n<environmentVariable name=\"DJANGO_SETTINGS_MODULE\" value=\"nope.settings\" xdt:Transform=\"SetAttributes\"/></configuration>");
        var text = WebConfigText.Format(Plans.Generate(Plans.Waitress)).Replace($"value=\"{Plans.Waitress.SettingsModule}\"", "value=\"nope.settings\"", StringComparison.Ordinal);
        var review = new ConfigReview();

        review.AddResult(text, path: null, [transform], Plans.Waitress, Plans.Nested, [folder.Path], "mysite.settings");

        var (file, line, finding) = Assert.Single(review.Findings);
        Assert.Equal((transform, 2, "DJIIS1439"), (file, line, finding.Descriptor.Code));
    }

    [Fact]
    public void TheProjectsOwnFileIsBlamedOnce()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("web.config", "<configuration>\n<system.webServer>\n<httpPlatform startupTimeLimit=\"9999\"/>\n</system.webServer></configuration>");
        var review = new ConfigReview();
        review.AddOwn(path, Plans.Waitress, Plans.Nested, [folder.Path], "");

        review.AddResult(WebConfigText.Format(WebConfigMerger.Merge(path, Plans.Generate(Plans.Waitress), Plans.NoVariables)), path, [], Plans.Waitress, Plans.Nested, [folder.Path], "mysite.settings");

        var (file, line, finding) = Assert.Single(review.Findings, found => found.Finding.IsError && found.Finding.Descriptor.Code == "DJIIS1432");
        Assert.Equal((path, 3, "DJIIS1432"), (file, line, finding.Descriptor.Code));
    }

    private static System.Collections.Generic.List<ConfigFinding> Find(string platform) =>
        [.. ConfigLints.Find(WebConfigText.Parse("<?xml version='1.0'?>\n<configuration>\n<system.webServer>\n" + platform + "\n</system.webServer>\n</configuration>", "web.config"), HostingModel.HttpPlatform, Plans.Nested)];
}
