using System.Collections.Generic;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>What happens to other versions of the product on the machine (Windows Installer: Upgrade table).</summary>
internal static class UpgradeRows
{
    /// <summary>Given as 1, lets an older version replace a newer one.</summary>
    public const string AllowDowngrade = "ALLOWDOWNGRADE";

    public const string OlderFound = "OLDERVERSIONFOUND";

    public const string NewerFound = "NEWERVERSIONFOUND";

    private const string ReinstallModeAction = "SetReinstallMode";

    /// <summary>msidbUpgradeAttributesVersionMaxInclusive</summary>
    private const int IncludesMaximum = 0x200;

    public static IReadOnlyList<ScheduledAction> Actions { get; } =
    [
        // A downgrade replaces every file: the costs are reckoned while the newer files are still there, and a newer version of a file would be kept,
        // and then removed with the newer product.
        new(ReinstallModeAction, $"{NewerFound} AND {AllowDowngrade}=1 AND NOT REINSTALLMODE")
        {
            After = [StandardActions.LaunchConditions],
            Before = [StandardActions.CostInitialize],
        },

        // The old product goes before the new one comes, inside the transaction that a failure rolls back.
        new("RemoveExistingProducts")
        {
            After = [StandardActions.InstallInitialize],
            Before = [StandardActions.ProcessComponents],
        },
    ];

    // A newer product is not merely detected: where the launch condition lets a downgrade pass, it is removed like an older one.
    public static IEnumerable<ITableRow> Of(InstallerPackage package)
    {
        var code = InstallerIdentity.Format(package.UpgradeCode);
        var version = package.Version.ToString();
        return
        [
            new UpgradeRow(code, VersionMin: null, version, Language: null, IncludesMaximum, Remove: null, OlderFound),
            new UpgradeRow(code, version, VersionMax: null, Language: null, Attributes: 0, Remove: null, NewerFound),
            CustomActionRow.SetProperty(ReinstallModeAction, "REINSTALLMODE", "amus"),
            new LaunchConditionRow(
                $"Installed OR NOT {NewerFound} OR {AllowDowngrade}=1",
                $"A newer version of [ProductName] is installed. Uninstall it first, or replace it by passing {AllowDowngrade}=1 to msiexec."),
        ];
    }
}
