using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A folder of the product (Windows Installer: Directory table).</summary>
internal sealed record DirectoryRow(string Directory, string? Parent, string DefaultDir) : ITableRow
{
    public static readonly TableDefinition Definition = new("Directory",
    [
        Column.Identifier("Directory", "Key of the folder, and the property that receives its path.").Key(),
        Column.Identifier("Directory_Parent", "The folder above; none for the root.").Nullable().References("Directory"),
        Column.Text("DefaultDir", 255, "DefaultDir", "Name of the folder below its parent, as short|long.").Localizable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Directory, Parent, DefaultDir];
}
