using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>What is done, in order, with the package's own actions among the standard ones.</summary>
internal static class SequenceRows
{
    /// <summary>Room between two actions, so that a transform can place one there.</summary>
    private const int Step = 100;

    public static IEnumerable<ITableRow> Rows { get; } =
    [
        .. Sequence(SequenceTable.InstallExecute, [.. StandardActions.InstallExecute, .. InstallDirectoryRows.Actions, .. UpgradeRows.Actions]),
        .. Sequence(SequenceTable.InstallUI, [.. StandardActions.InstallUI, .. InstallDirectoryRows.Actions]),
        .. Sequence(SequenceTable.AdminExecute, StandardActions.AdminExecute),
        .. Sequence(SequenceTable.AdminUI, StandardActions.AdminUI),
        .. Sequence(SequenceTable.AdvertiseExecute, StandardActions.AdvertiseExecute),
    ];

    private static IEnumerable<SequenceRow> Sequence(TableDefinition table, IReadOnlyList<ScheduledAction> actions) =>
        ActionScheduler.Order(actions).Select((action, index) => new SequenceRow(table, action.Name, action.Condition, (index + 1) * Step));
}
