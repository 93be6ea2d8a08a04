using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>An entry of a list (Windows Installer: ListBox table).</summary>
internal sealed record ListBoxRow(string Property, int Order, string Value, string? Text) : ITableRow
{
    public static readonly TableDefinition Definition = new("ListBox",
    [
        Column.Identifier("Property", "Property of the list.").Key(),
        Column.Short("Order", "Place in the list, from 1.").Key().Between(1, short.MaxValue),
        Column.Text("Value", 64, "Formatted", "What the property is set to."),
        Column.Text("Text", 64, "Formatted", "What is shown.").Nullable().Localizable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Property, Order, Value, Text];
}
