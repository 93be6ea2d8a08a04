using System;
using System.Linq;
using Django.Iis.Msi.Conditions;

namespace Django.Iis.Msi.Tests.Conditions;

public class InstallScenarioTests
{
    private static readonly string[] Found = ["OLDER", "NEWER"];

    // The scenarios in which an action may run, by their initials: First, Upgrade (2), Repair, Patch, Uninstallation, reMoval by upgrade.
    [Theory]
    [InlineData(null, "FUURPDM")]
    [InlineData("NOT Installed", "FUU")]
    [InlineData("Installed", "RPDM")]
    [InlineData("REMOVE=\"ALL\"", "DM")]
    [InlineData("REMOVE=\"ALL\" AND NOT UPGRADINGPRODUCTCODE", "D")]
    [InlineData("REMOVE~=\"all\" AND UPGRADINGPRODUCTCODE", "M")]
    [InlineData("NOT REMOVE", "FUURP")]
    [InlineData("REINSTALL", "RP")]
    [InlineData("PATCH", "P")]
    [InlineData("OLDER", "U")]
    [InlineData("OLDER OR NEWER", "UU")]
    [InlineData("&Product=3 AND NOT !Product=3", "FUURP")]
    [InlineData("&Product=2", "PDM")]
    [InlineData("REMOVE=\"ALL\" AND NOT UPGRADINGPRODUCTCODE AND REMOVEDATA=1", "D")]
    [InlineData("SOMETHING", "FUURPDM")]
    public void AnActionRunsWhereItsConditionMayHold(string? condition, string scenarios) => Assert.Equal(
        scenarios,
        string.Concat(InstallScenario.OfInstallation(Found).Where(scenario => scenario.MayRun(condition)).Select(Initial)));

    [Fact]
    public void AConditionOnAUsersPropertyProvesNothing()
    {
        var repair = InstallScenario.Repair(Found);

        Assert.True(repair.MayRun("SOMETHING"));
        Assert.False(repair.MustRun("SOMETHING"));
        Assert.True(repair.MustRun("Installed"));
    }

    [Fact]
    public void AnAdvertisementInstallsNothing()
    {
        Assert.False(InstallScenario.Advertisement(Found).MayRun("Installed OR &Product=3"));
        Assert.True(InstallScenario.Advertisement(Found).MustRun("ACTION=\"ADVERTISE\""));
    }

    // Whatever the search finds, an action of the package may add to it.
    [Fact]
    public void WhatAnActionSetsIsOpen()
    {
        var upgrade = InstallScenario.Upgrade(Found, "NEWER");

        Assert.False(upgrade.MayRun("OLDER"));
        Assert.True(upgrade.Forget(["OLDER"]).MayRun("OLDER"));
        Assert.True(upgrade.Forget(["OLDER", "NEWER"]).MustRun("NEWER"));
    }

    private static string Initial(InstallScenario scenario) => scenario.Name switch
    {
        "a first installation" => "F",
        "a repair" => "R",
        "the application of a patch" => "P",
        "an uninstallation" => "D",
        "the removal by an upgrade" => "M",
        var upgrade when upgrade.StartsWith("an upgrade", StringComparison.Ordinal) => "U",
        _ => "?",
    };
}
