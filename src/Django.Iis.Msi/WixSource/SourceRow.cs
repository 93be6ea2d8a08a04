using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.WixSource;

/// <summary>A row whose values are asked for by column.</summary>
internal sealed class SourceRow
{
    private readonly IReadOnlyList<ColumnDefinition> _columns;
    private readonly IReadOnlyList<Cell> _cells;

    public SourceRow(ITableRow row)
    {
        _columns = row.Table.Columns;
        _cells = row.Cells;
    }

    public string? Text(string column) => Cell(column).Text;

    /// <summary>The text of a column that is never empty.</summary>
    public string Key(string column) =>
        Text(column) ?? throw new InvalidOperationException($"Column {column} is empty where it must not be.");

    public int? Number(string column) => Cell(column).Number;

    /// <summary>A column that is a sum of options; empty means none.</summary>
    public int Options(string column) => Number(column) ?? 0;

    public byte[] Bytes(string column) =>
        Cell(column).Bytes ?? throw new InvalidOperationException($"Column {column} has no bytes.");

    private Cell Cell(string column) => _cells[IndexOf(column)];

    private int IndexOf(string column)
    {
        for (var index = 0; index < _columns.Count; index++)
        {
            if (string.Equals(_columns[index].Name, column, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new InvalidOperationException($"No column {column} among {string.Join(", ", _columns.Select(known => known.Name))}.");
    }
}
