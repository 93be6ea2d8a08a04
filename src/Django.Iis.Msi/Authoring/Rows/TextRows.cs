using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>Texts that are put together on the machine: each part is added by an action of its own, as an action's text has a limit.</summary>
internal static class TextRows
{
    public static IEnumerable<ITableRow> Of(InstallerPackage package) => package.Texts.SelectMany(text => text.Parts.Select((part, index) =>
        CustomActionRow.SetProperty(ActionOf(text, index), text.Property, Earlier(text, index) + part.Text)));

    /// <summary>When parameters are settled and before anything is written into the script of the installation.</summary>
    public static IReadOnlyList<ScheduledAction> Schedule(InstallerPackage package) =>
    [
        .. package.Texts.SelectMany(text => text.Parts.Select((part, index) => new ScheduledAction(ActionOf(text, index), part.Condition)
        {
            After = [StandardActions.CostFinalize, .. ParameterRows.DefaultActions(package), .. index == 0 ? [] : new[] { ActionOf(text, index - 1) }],
            Before = [StandardActions.InstallInitialize],
        })),
    ];

    /// <summary>What stands before a part's own text.</summary>
    public static string Earlier(InstallerText text, int index) => index == 0 ? "" : $"[{text.Property}]";

    private static string ActionOf(InstallerText text, int index) => string.Format(CultureInfo.InvariantCulture, "Set{0}{1}", text.Property, index + 1);
}
