using System;
using System.Collections.Generic;

namespace Django.Iis.Msi.Database;

/// <summary>The tables of a package; one that has no rows does not exist.</summary>
internal sealed class InstallerDatabase
{
    private readonly SortedDictionary<string, List<ITableRow>> _rows = new(StringComparer.Ordinal);

    /// <summary>Rows by table, the tables in ordinal order of their names, the rows in the order of addition.</summary>
    public IEnumerable<IReadOnlyList<ITableRow>> Tables => _rows.Values;

    public void Add(ITableRow row)
    {
        if (!_rows.TryGetValue(row.Table.Name, out var rows))
        {
            rows = [];
            _rows.Add(row.Table.Name, rows);
        }

        rows.Add(row);
    }

    public void AddRange(IEnumerable<ITableRow> rows)
    {
        foreach (var row in rows)
        {
            Add(row);
        }
    }
}
