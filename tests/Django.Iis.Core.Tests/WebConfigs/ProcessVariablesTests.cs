using System;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.WebConfigs;

public class ProcessVariablesTests
{
    [Theory]
    [InlineData(HostingModel.HttpPlatform)]
    [InlineData(HostingModel.FastCgi)]
    public void AProjectsVariableReachesTheProcess(HostingModel model) =>
        Assert.Equal("polls.example", Plans.Generate(Plan(model), null, new SiteVariable("ALLOWED_HOSTS", "polls.example", IsSecret: false)).Variable("ALLOWED_HOSTS"));

    [Theory]
    [InlineData(HostingModel.HttpPlatform)]
    [InlineData(HostingModel.FastCgi)]
    public void ASecretsNameAndValueStandNowhereInTheFile(HostingModel model)
    {
        var text = WebConfigText.Format(Plans.Generate(Plan(model), null, new SiteVariable("SECRET_KEY", "hunter2", IsSecret: true)));

        Assert.DoesNotContain("SECRET_KEY", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AProjectMayTuneHowPythonRuns() =>
        Assert.Equal("0", Plans.Generate(Plans.Waitress, null, new SiteVariable("PYTHONUTF8", "0", IsSecret: false)).Variable("PYTHONUTF8"));

    [Theory]
    [InlineData("PYTHONPATH")]
    [InlineData("django_settings_module")]
    [InlineData("SCRIPT_NAME")]
    [InlineData("DJANGO_IIS_STATIC_URL")]
    [InlineData("DJANGO_IIS_DATA")]
    [InlineData("DJANGO_IIS_DEBUG")]
    [InlineData("DJANGO_IIS_ALLOWED_HOSTS")]
    public void AVariableThatPlacesTheApplicationCannotBeDeclared(string name)
    {
        var error = Refused(new SiteVariable(name, "x", IsSecret: false));

        Assert.Equal("DJIIS1410", error.Code);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATwinThatDiffersOnlyInCaseIsAnError() =>
        Assert.Equal("DJIIS1411", Refused(new SiteVariable("DEBUG", "0", IsSecret: false), new SiteVariable("Debug", "1", IsSecret: false)).Code);

    [Theory]
    [InlineData("", "x")]
    [InlineData("A=B", "x")]
    [InlineData("BELL", "\u0007")]
    public void AVariableThatCannotBeWrittenIsAnError(string name, string value) =>
        Assert.Equal("DJIIS1412", Refused(new SiteVariable(name, value, IsSecret: false)).Code);

    [Fact]
    public void AValueOfSeveralLinesSurvivesTheFile()
    {
        var text = WebConfigText.Format(Plans.Generate(Plans.Waitress, null, new SiteVariable("BANNER", "one\n\ttwo", IsSecret: false)));

        Assert.Equal("one\n\ttwo", WebConfigText.Parse(text, "web.config").Variable("BANNER"));
    }

    private static HostingPlan Plan(HostingModel model) => model == HostingModel.FastCgi ? Plans.Wfastcgi : Plans.Waitress;

    private static DiagnosticException Refused(params SiteVariable[] variables) =>
        Assert.Throws<DiagnosticException>(() => Plans.Generate(Plans.Waitress, null, variables));
}
