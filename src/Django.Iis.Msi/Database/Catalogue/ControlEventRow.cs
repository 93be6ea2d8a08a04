using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>What a control does (Windows Installer: ControlEvent table).</summary>
internal sealed record ControlEventRow(
    string Dialog,
    string Control,
    string Event,
    string Argument,
    string? Condition,
    int? Ordering) : ITableRow
{
    public static readonly TableDefinition Definition = new("ControlEvent",
    [
        Column.Identifier("Dialog_", "The dialog.").Key().References("Dialog"),
        Column.Identifier("Control_", "The control.", length: 50).Key().References("Control", keyColumn: 2),
        Column.Text("Event", 50, "Formatted", "Name of the event, or [property] to set one.").Key(),
        Column.Text("Argument", 255, "Formatted", "Argument of the event.").Key(),
        Column.Text("Condition", 255, "Condition", "When it happens.").Key().Nullable(),
        Column.Short("Ordering", "Place among the control's events.").Nullable().Between(0, short.MaxValue),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Dialog, Control, Event, Argument, Condition, Ordering];
}
