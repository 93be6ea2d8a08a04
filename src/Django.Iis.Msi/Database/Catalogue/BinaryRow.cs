using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>Bytes that the package carries for its own use (Windows Installer: Binary table).</summary>
internal sealed record BinaryRow(string Name, byte[] Data) : ITableRow
{
    public static readonly TableDefinition Definition = new("Binary",
    [
        Column.Identifier("Name", "Key of the bytes.").Key(),
        Column.Binary("Data", "The bytes."),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Name, Data];
}
