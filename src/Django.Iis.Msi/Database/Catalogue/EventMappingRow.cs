using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>What a control learns from the installation (Windows Installer: EventMapping table).</summary>
internal sealed record EventMappingRow(string Dialog, string Control, string Event, string Attribute) : ITableRow
{
    public static readonly TableDefinition Definition = new("EventMapping",
    [
        Column.Identifier("Dialog_", "The dialog.").Key().References("Dialog"),
        Column.Identifier("Control_", "The control.", length: 50).Key().References("Control", keyColumn: 2),
        Column.Identifier("Event", "The event.", length: 50).Key(),
        Column.Identifier("Attribute", "What of the control changes with it.", length: 50),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Dialog, Control, Event, Attribute];
}
