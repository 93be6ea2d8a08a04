using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Tests.Sequencing;

public class ActionSchedulerTests
{
    [Fact]
    public void FreeActionsKeepTheirOrder() => Assert.Equal("cab", Order(new("c"), new("a"), new("b")));

    [Fact]
    public void AnActionComesAfterWhatItNames() => Assert.Equal("bca", Order(new("a") { After = ["c"] }, new("b"), new("c")));

    [Fact]
    public void AnActionComesBeforeWhatItNames() => Assert.Equal("bca", Order(new("a"), new("b"), new("c") { Before = ["a"] }));

    [Fact]
    public void AbsentActionsConstrainNothing() => Assert.Equal("ab", Order(new("a") { After = ["x"] }, new("b") { Before = ["y"] }));

    [Fact]
    public void ContradictionsAreOurMistake() =>
        Assert.Throws<InvalidOperationException>(() => Order(new("a") { After = ["b"] }, new("b") { After = ["a"] }));

    // Windows Installer: Suggested InstallExecuteSequence
    [Fact]
    public void StandardActionsComeInTheSuggestedOrder()
    {
        string[] suggested =
        [
            "FindRelatedProducts", "AppSearch", "LaunchConditions", "CostInitialize", "FileCost", "CostFinalize", "MigrateFeatureStates", "InstallValidate",
            "InstallInitialize", "ProcessComponents", "UnpublishFeatures", "RemoveRegistryValues", "RemoveFiles", "RemoveFolders", "CreateFolders",
            "InstallFiles", "WriteRegistryValues", "RegisterUser", "RegisterProduct", "PublishFeatures", "PublishProduct", "InstallExecute",
            "RemoveExistingProducts", "InstallFinalize",
        ];

        Assert.Equal(suggested, Names(StandardActions.InstallExecute));
    }

    [Fact]
    public void AnAdministrativeInstallationUnpacksInsideItsTransaction() => Assert.Equal(
        ["CostInitialize", "FileCost", "CostFinalize", "InstallValidate", "InstallInitialize", "InstallAdminPackage", "InstallFiles", "InstallFinalize"],
        Names(StandardActions.AdminExecute));

    [Fact]
    public void AdvertisingPublishesInsideItsTransaction() => Assert.Equal(
        ["CostInitialize", "CostFinalize", "InstallValidate", "InstallInitialize", "PublishFeatures", "PublishProduct", "InstallFinalize"],
        Names(StandardActions.AdvertiseExecute));

    private static string Order(params ScheduledAction[] actions) => string.Concat(Names(actions));

    private static IEnumerable<string> Names(IReadOnlyList<ScheduledAction> actions) => ActionScheduler.Order(actions).Select(action => action.Name);
}
