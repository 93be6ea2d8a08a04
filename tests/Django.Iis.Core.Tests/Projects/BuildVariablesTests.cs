using System.Collections.Generic;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Projects;

public class BuildVariablesTests
{
    private const string ProjectFile = "/src/Shop.csproj";

    [Theory]
    [InlineData("SECRET_KEY")]
    [InlineData("DJANGO_SECRET_KEY")]
    public void TheBuildGetsAStandInForTheKeyThatSettingsUsuallyRead(string name) =>
        Assert.Equal(BuildVariables.StandIn, ForBuild([], [])[name]);

    [Fact]
    public void AKeyThatTheMachineSetsIsLeftAlone()
    {
        var variables = BuildVariables.ForBuild([], [], name => name == "SECRET_KEY");

        Assert.DoesNotContain("SECRET_KEY", variables);
    }

    [Fact]
    public void TheBuildGetsAStandInForADeclaredSecret() =>
        Assert.Equal(BuildVariables.StandIn, ForBuild([new SiteVariable("API_TOKEN", "", IsSecret: true)], [])["API_TOKEN"]);

    [Fact]
    public void TheBuildGetsTheSitesValues() =>
        Assert.Equal("Shop", ForBuild([new SiteVariable("TITLE", "Shop", IsSecret: false)], [])["TITLE"]);

    [Fact]
    public void ASitesValueForAKeyReplacesTheStandIn() =>
        Assert.Equal("dev", ForBuild([new SiteVariable("SECRET_KEY", "dev", IsSecret: false)], [])["SECRET_KEY"]);

    [Fact]
    public void WhatIsForTheBuildAloneWins()
    {
        SiteVariable[] site = [new("TITLE", "Shop", IsSecret: false), new("API_TOKEN", "", IsSecret: true)];

        var variables = ForBuild(site, [new("TITLE", "Build"), new("API_TOKEN", "test")]);

        Assert.Equal(("Build", "test"), (variables["TITLE"], variables["API_TOKEN"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A=B")]
    [InlineData("A\0B")]
    [InlineData("A'B")]
    [InlineData("A\"B")]
    public void ANameThatNoEnvironmentHoldsIsRefused(string name)
    {
        var error = Assert.Throws<DiagnosticException>(() => BuildVariables.Declare(name, "x", secret: false, ProjectFile));

        Assert.Equal(("DJIIS1015", ProjectFile), (error.Code, error.File));
    }

    [Fact]
    public void ASecretWithAValueIsRefusedWithoutRepeatingTheValue()
    {
        var error = Assert.Throws<DiagnosticException>(() => BuildVariables.Declare("API_TOKEN", "hunter2", secret: true, ProjectFile));

        Assert.Equal("DJIIS1016", error.Code);
        Assert.DoesNotContain("hunter2", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ASecretWithoutAValueIsDeclared() =>
        Assert.Equal(new SiteVariable("API_TOKEN", "", IsSecret: true), BuildVariables.Declare("API_TOKEN", "", secret: true, ProjectFile));

    private static IReadOnlyDictionary<string, string> ForBuild(SiteVariable[] site, KeyValuePair<string, string>[] build) =>
        BuildVariables.ForBuild(site, build, _ => false);
}
