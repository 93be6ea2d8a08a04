using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>What a check box sets its property to (Windows Installer: CheckBox table).</summary>
internal sealed record CheckBoxRow(string Property, string? Value) : ITableRow
{
    public static readonly TableDefinition Definition = new("CheckBox",
    [
        Column.Identifier("Property", "The property.").Key(),
        Column.Text("Value", 64, "Formatted", "Its value when the box is checked.").Nullable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Property, Value];
}
