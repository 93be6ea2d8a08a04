using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Authoring.Dialogs;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The built-in user interface. Whatever it asks for is a property, so that a silent installation needs none of it.</summary>
internal static class DialogRows
{
    /// <summary>In the middle of the screen, in percent.</summary>
    private const int Centre = 50;

    /// <summary>Tables that the installer adds rows of its own to while a dialog is shown.</summary>
    public static IReadOnlyList<TableDefinition> Declared { get; } = [ListBoxRow.Definition];

    public static IEnumerable<ITableRow> Of(InstallerPackage package) =>
    [
        .. DialogStyles.Rows,
        .. InstallerTexts.Rows,
        new PropertyRow("ErrorDialog", DialogNames.Error),

        // What the user may choose where there is too little room: nothing. Without room for rollback, nothing is begun (Windows Installer: PROMPTROLLBACKCOST).
        new PropertyRow("PROMPTROLLBACKCOST", "F"),
        .. package.License is null ? [] : new ITableRow[] { new CheckBoxRow(LicenseDialog.Accepted, "1") },
        .. DialogSet.Of(package).SelectMany(Of),
    ];

    private static IEnumerable<ITableRow> Of(Dialog dialog)
    {
        yield return new DialogRow(
            dialog.Name, Centre, Centre, dialog.Width, dialog.Height, dialog.Attributes, DialogTexts.Title, dialog.First, dialog.Default, dialog.Cancel);
        var stops = dialog.Controls.Where(control => control.IsTabStop).Select(control => control.Name).ToList();
        foreach (var row in dialog.Controls.SelectMany(control => Of(dialog.Name, control, stops)))
        {
            yield return row;
        }
    }

    private static IEnumerable<ITableRow> Of(string dialog, DialogControl control, List<string> stops)
    {
        var place = control.Place;
        var next = control.IsTabStop ? stops[(stops.IndexOf(control.Name) + 1) % stops.Count] : null;
        return
        [
            new ControlRow(
                dialog, control.Name, control.Type, place.X, place.Y, place.Width, place.Height, control.Attributes, control.Property, control.Text, next, Help: null),
            .. control.Events.Select((happening, index) =>
                new ControlEventRow(dialog, control.Name, happening.Event, happening.Argument, happening.Condition, index + 1)),
            .. control.EnabledWhen is null ? [] : EnablingRows(dialog, control),
            .. control.Follows is { } source ? new ITableRow[] { new EventMappingRow(dialog, control.Name, source.Event, source.Attribute) } : [],
        ];
    }

    private static IEnumerable<ITableRow> EnablingRows(string dialog, DialogControl control) =>
    [
        new ControlConditionRow(dialog, control.Name, "Enable", control.EnabledWhen!),
        new ControlConditionRow(dialog, control.Name, "Disable", $"NOT ({control.EnabledWhen})"),
    ];
}
