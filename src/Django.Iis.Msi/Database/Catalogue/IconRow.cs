using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>An icon (Windows Installer: Icon table).</summary>
internal sealed record IconRow(string Name, byte[] Data) : ITableRow
{
    public static readonly TableDefinition Definition = new("Icon",
    [
        Column.Identifier("Name", "Key of the icon.").Key(),
        Column.Binary("Data", "The .ico file."),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Name, Data];
}
