using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Authoring.Dialogs;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>What is done, in order, with the package's own actions among the standard ones.</summary>
internal static class SequenceRows
{
    /// <summary>Room between two actions, so that a transform can place one there.</summary>
    private const int Step = 100;

    public static IEnumerable<ITableRow> Of(InstallerPackage package) =>
    [
        .. Sequence(SequenceTable.InstallExecute, InstallExecute(package)),
        .. Sequence(SequenceTable.InstallUI, InstallUI(package)),
        .. DialogSet.Ends.Select(end => new SequenceRow(SequenceTable.InstallUI, end.Dialog, Condition: null, end.Place)),
        .. Sequence(SequenceTable.AdminExecute, StandardActions.AdminExecute),
        .. Sequence(SequenceTable.AdminUI, StandardActions.AdminUI),
        .. Sequence(SequenceTable.AdvertiseExecute, StandardActions.AdvertiseExecute),
    ];

    /// <summary>The actions of the installation itself, unordered.</summary>
    public static IReadOnlyList<ScheduledAction> InstallExecute(InstallerPackage package) =>
    [
        .. StandardActions.InstallExecute,
        .. Settle(package),
        InstallDirectoryRows.Show,
        .. ParameterRows.Check(package),
        .. TextRows.Schedule(package),
        .. SecretRows.Schedule(package),
        .. ActionRows.Schedule(package),
    ];

    private static IReadOnlyList<ScheduledAction> InstallUI(InstallerPackage package) => [.. StandardActions.InstallUI, .. Settle(package), .. DialogSet.Schedule(Settle(package))];

    // Dialogs show the values with which the installation will go on; a silent one has to find them itself.
    private static IReadOnlyList<ScheduledAction> Settle(InstallerPackage package) =>
        [.. InstallDirectoryRows.Settle, .. UpgradeRows.Settle, .. ParameterRows.Settle(package)];

    private static IEnumerable<SequenceRow> Sequence(TableDefinition table, IReadOnlyList<ScheduledAction> actions) =>
        ActionScheduler.Order(actions).Select((action, index) => new SequenceRow(table, action.Name, action.Condition, (index + 1) * Step));
}
