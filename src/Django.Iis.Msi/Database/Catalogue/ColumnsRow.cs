using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A column of a table (Windows Installer: _Columns table).</summary>
internal sealed record ColumnsRow(string TableName, int Number, string Name, int Type) : ITableRow
{
    public static readonly TableDefinition Definition = new("_Columns",
    [
        Column.Identifier("Table", "Name of the table.", length: 64).Key(),
        Column.Short("Number", "Place of the column, from 1.").Key(),
        Column.Identifier("Name", "Name of the column.", length: 64),
        Column.Short("Type", "Its type, nullability and key, as a number."),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [TableName, Number, Name, Type];

    /// <summary>The rows about a table.</summary>
    public static IEnumerable<ColumnsRow> Describe(TableDefinition table) =>
        table.Columns.Select((column, index) => new ColumnsRow(table.Name, index + 1, column.Name, ColumnTypeCode.Of(column)));
}
