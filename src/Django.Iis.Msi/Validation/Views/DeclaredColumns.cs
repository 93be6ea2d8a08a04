using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>What the package's own <c>_Validation</c> table says of columns (Windows Installer: _Validation table).</summary>
internal sealed class DeclaredColumns
{
    public const string Table = "_Validation";

    private readonly Dictionary<(string Table, string Column), IReadOnlyList<Cell>> _rows = [];

    /// <param name="rows">The rows of <c>_Validation</c>, which has the columns of <see cref="ValidationRow"/>.</param>
    public DeclaredColumns(IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        foreach (var row in rows.Where(row => row.Count == ValidationRow.Definition.Columns.Count))
        {
            _rows[(row[0].Text ?? "", row[1].Text ?? "")] = row;
        }
    }

    /// <summary>Every column that is described, whether it exists or not.</summary>
    public IEnumerable<(string Table, string Column)> Columns => _rows.Keys;

    public bool Describes(string table, string column) => _rows.ContainsKey((table, column));

    /// <summary>Columns as <c>_Columns</c> declares them, completed by what <c>_Validation</c> says.</summary>
    public IReadOnlyList<ColumnDefinition> Complete(TableDefinition table) => [.. table.Columns.Select(column => Complete(table.Name, column))];

    private ColumnDefinition Complete(string table, ColumnDefinition column) => _rows.TryGetValue((table, column.Name), out var row)
        ? column with
        {
            IsNullable = string.Equals(row[2].Text, "Y", StringComparison.Ordinal),
            Minimum = row[3].Number,
            Maximum = row[4].Number,
            KeyTable = row[5].Text,
            KeyColumn = row[6].Number,
            Category = row[7].Text,
            Set = row[8].Text,
        }
        : column;
}
