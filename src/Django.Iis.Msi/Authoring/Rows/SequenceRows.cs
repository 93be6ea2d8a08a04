using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>What is done, in order, and the actions of the package's own among it.</summary>
internal static class SequenceRows
{
    /// <summary>Room between two actions, so that a transform can place one there.</summary>
    private const int Step = 100;

    /// <summary>Sets a property from a formatted text (Windows Installer: Custom Action Type 51).</summary>
    private const int SetProperty = 51;

    private const string SetInstallDirectory = "SetInstallDirectory";
    private const string SetInstallLocation = "SetInstallLocation";
    private const string SetReinstallMode = "SetReinstallMode";

    /// <summary>On any drive, where neither the command line nor an earlier installation says otherwise.</summary>
    private static readonly ScheduledAction InstallDirectory = new(SetInstallDirectory, $"NOT Installed AND NOT {StableKey.InstallDirectory}")
    {
        After = [StandardActions.FileCost],
        Before = [StandardActions.CostFinalize],
    };

    /// <summary>Shows the folder in the list of installed programs.</summary>
    private static readonly ScheduledAction InstallLocation = new(SetInstallLocation, "NOT Installed")
    {
        After = [StandardActions.CostFinalize],
        Before = [StandardActions.InstallValidate],
    };

    /// <summary>
    /// A downgrade replaces every file: the costs are reckoned while the newer files are still there, and a newer version of a file would be kept, and
    /// then removed with the newer product.
    /// </summary>
    private static readonly ScheduledAction ReinstallMode = new(SetReinstallMode, $"{UpgradeRows.IsDowngrade} AND NOT REINSTALLMODE")
    {
        After = [StandardActions.LaunchConditions],
        Before = [StandardActions.CostInitialize],
    };

    /// <summary>The old product goes before the new one comes, inside the transaction that a failure rolls back.</summary>
    private static readonly ScheduledAction RemoveExistingProducts = new("RemoveExistingProducts")
    {
        After = [StandardActions.InstallInitialize],
        Before = [StandardActions.ProcessComponents],
    };

    public static IEnumerable<ITableRow> Of(InstallerPackage package) =>
    [
        new CustomActionRow(SetInstallDirectory, SetProperty, StableKey.InstallDirectory, package.InstallDirectory, ExtendedType: null),
        new CustomActionRow(SetInstallLocation, SetProperty, "ARPINSTALLLOCATION", $"[{StableKey.InstallDirectory}]", ExtendedType: null),
        new CustomActionRow(SetReinstallMode, SetProperty, "REINSTALLMODE", "amus", ExtendedType: null),
        .. Sequence(
            SequenceTable.InstallExecute,
            [.. StandardActions.InstallExecute, RemoveExistingProducts, InstallDirectory, InstallLocation, ReinstallMode]),
        .. Sequence(SequenceTable.InstallUI, [.. StandardActions.InstallUI, InstallDirectory, ReinstallMode]),
        .. Sequence(SequenceTable.AdminExecute, StandardActions.AdminExecute),
        .. Sequence(SequenceTable.AdminUI, StandardActions.AdminUI),
        .. Sequence(SequenceTable.AdvertiseExecute, StandardActions.AdvertiseExecute),
    ];

    private static IEnumerable<SequenceRow> Sequence(TableDefinition table, IReadOnlyList<ScheduledAction> actions) =>
        ActionScheduler.Order(actions).Select((action, index) => new SequenceRow(table, action.Name, action.Condition, (index + 1) * Step));
}
