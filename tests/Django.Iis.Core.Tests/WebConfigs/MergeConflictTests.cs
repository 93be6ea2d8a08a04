using System;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>What a project's web.config must not say: each is one error, at the line of the element to blame.</summary>
public sealed class MergeConflictTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnotherProcessPath() =>
        AssertConflict("DJIIS1403", 4, "<configuration>\n<system.webServer>\n<httpPlatform startupTimeLimit=\"10\"\n processPath=\"C:\\py\\python.exe\"/>\n</system.webServer></configuration>");

    [Fact]
    public void OtherArguments() =>
        AssertConflict("DJIIS1403", 3, "<configuration>\n<system.webServer>\n<httpPlatform arguments=\"manage.py runserver\"/></system.webServer></configuration>");

    [Fact]
    public void AnAccessPolicyThatLetsNothingRun() =>
        AssertConflict("DJIIS1403", 2, "<configuration><system.webServer>\n<handlers accessPolicy=\"Read\"/></system.webServer></configuration>");

    [Fact]
    public void AHandlerOfOurNameThatDoesSomethingElse() =>
        AssertConflict("DJIIS1404", 3, "<configuration><system.webServer>\n<handlers>\n<add name=\"Django-Polls\" path=\"/app\" verb=\"*\" modules=\"httpPlatformHandler\"/></handlers></system.webServer></configuration>");

    [Fact]
    public void AHandlerOfAnotherModuleForEveryPath() =>
        AssertConflict("DJIIS1404", 2, "<configuration><system.webServer><handlers>\n<add name=\"x\" path=\"*\" verb=\"*\" modules=\"FastCgiModule\" scriptProcessor=\"p|m\"/></handlers></system.webServer></configuration>");

    [Fact]
    public void AVariableWithAnotherValue() =>
        AssertConflict("DJIIS1405", 2, "<configuration><system.webServer><httpPlatform><environmentVariables>\n<environmentVariable name=\"PythonPath\" value=\"C:\\app\"/></environmentVariables></httpPlatform></system.webServer></configuration>");

    [Fact]
    public void AnAppSettingWithAnotherValue() =>
        AssertConflict(
            "DJIIS1405",
            3,
            "<configuration>\n<appSettings>\n<add key=\"WSGI_HANDLER\" value=\"other.wsgi.application\"/></appSettings></configuration>",
            Plans.Wfastcgi);

    [Theory]
    [InlineData("<handlers accessPolicy=\"Read, Script\"><clear/></handlers>")]
    [InlineData("<handlers><remove name=\"Django-Polls\"/></handlers>")]
    [InlineData("<handlers><clear/><add name=\"Php\" path=\"*\" verb=\"*\" modules=\"FastCgiModule\"/></handlers>")]
    public void StaticFilesThatSomethingElseWouldServe(string handlers) =>
        AssertConflict("DJIIS1406", 3, $"<configuration><location path=\"static\">\n<system.webServer>\n{handlers}</system.webServer></location></configuration>");

    [Fact]
    public void AValueOfASecret() =>
        AssertConflict(
            "DJIIS1407",
            2,
            "<configuration><appSettings>\n<add key=\"SECRET_KEY\" value=\"hunter2\"/></appSettings></configuration>",
            Plans.Waitress,
            new SiteVariable("SECRET_KEY", "", IsSecret: true));

    [Fact]
    public void XmlThatIsNotWellFormed() =>
        AssertConflict("DJIIS1401", 3, "<configuration>\n<system.webServer>\n</configuration>");

    [Fact]
    public void ADocumentType() =>
        AssertConflict("DJIIS1401", 1, "<!DOCTYPE configuration [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><configuration>&x;</configuration>");

    [Theory]
    [InlineData("<!-- moved -->\n<appsettings/>")]
    [InlineData("\n<configuration xmlns=\"http://schemas.microsoft.com/.NetConfiguration/v2.0\"/>")]
    public void ARootThatIisDoesNotRead(string written) => AssertConflict("DJIIS1402", 2, written);

    private void AssertConflict(string code, int line, string written, HostingPlan? plan = null, params SiteVariable[] variables)
    {
        var path = _folder.Write("web.config", written);
        var generated = Plans.Generate(plan ?? Plans.Waitress);

        var error = Assert.Throws<DiagnosticException>(() => WebConfigMerger.Merge(path, generated, variables));

        Assert.Equal((code, line, path), (error.Code, error.Line, error.File));
    }
}
