using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A property and its value before anything else sets it (Windows Installer: Property table).</summary>
internal sealed record PropertyRow(string Property, string Value) : ITableRow
{
    public static readonly TableDefinition Definition = new("Property",
    [
        Column.Identifier("Property", "Name of the property.").Key(),
        Column.Text("Value", 0, "Text", "Its value; a property without one has no row.").Localizable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Property, Value];
}
