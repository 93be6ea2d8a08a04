using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>The unit that is installed and removed as a whole (Windows Installer: Component table).</summary>
internal sealed record ComponentRow(
    string Component,
    string ComponentId,
    string Directory,
    int Attributes,
    string? Condition,
    string? KeyPath) : ITableRow
{
    public static readonly TableDefinition Definition = new("Component",
    [
        Column.Identifier("Component", "Key of the component.").Key(),
        Column.Text("ComponentId", 38, "Guid", "The component's code, the same in all products that install it.").Nullable(),
        Column.Identifier("Directory_", "Folder that the component goes to.").References("Directory"),
        Column.Short("Attributes", "Sum of the component's options."),
        Column.Text("Condition", 255, "Condition", "The component is left out where this does not hold.").Nullable(),
        Column.Identifier("KeyPath", "File, value or data source whose presence proves the component; the folder when empty.").Nullable().References("File;Registry;ODBCDataSource"),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Component, ComponentId, Directory, Attributes, Condition, KeyPath];
}
