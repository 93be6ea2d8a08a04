using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>That a table exists (Windows Installer: _Tables table).</summary>
internal sealed record TablesRow(string Name) : ITableRow
{
    public static readonly TableDefinition Definition = new("_Tables", [Column.Identifier("Name", "Name of the table.", length: 64).Key()]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Name];
}
