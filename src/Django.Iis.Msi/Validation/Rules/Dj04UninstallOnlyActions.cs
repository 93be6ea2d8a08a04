using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: UPGRADINGPRODUCTCODE property, Conditioning Actions to Run During Removal; proved by evaluation in every scenario.</summary>
internal sealed class Dj04UninstallOnlyActions() : ValidationRule(
    "DJ04",
    ValidationLevel.Error,
    "A custom action that belongs to the removal of the product does not run when an upgrade removes the old version.",
    "Add AND NOT UPGRADINGPRODUCTCODE to the condition: otherwise each upgrade takes down what the new version has just set up.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        package.Sequence("InstallExecuteSequence")?.Entries
            .Where(entry => Acts(package, entry.Action) && IsForRemoval(package, entry.Condition) && RunsInUpgrade(package, entry.Condition))
            .Select(entry => At(entry.Row, "Condition", $"The action runs only when the product is removed ({entry.Condition}), but also when an upgrade does it."))
        ?? [];

    private static bool Acts(PackageView package, string action) =>
        package.Table("CustomAction").Find(action) is { } custom && !new CustomActionType(custom.Bits("Type")).OnlySets;

    private static bool IsForRemoval(PackageView package, string? condition) =>
        package.Scenarios.Any(scenario => scenario.Removes && !scenario.RemovesForUpgrade && scenario.MayRunSafely(condition))
        && !package.Scenarios.Any(scenario => !scenario.Removes && scenario.MayRunSafely(condition));

    private static bool RunsInUpgrade(PackageView package, string? condition) =>
        package.Scenarios.Any(scenario => scenario.RemovesForUpgrade && scenario.MayRunSafely(condition));
}
