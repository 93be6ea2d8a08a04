using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>A table of a finished package with what <c>_Columns</c> and <c>_Validation</c> together say of its columns.</summary>
internal sealed class TableView
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HashSet<string>> _values = [];
    private readonly Lazy<Dictionary<string, RowView>> _rowsByKey;

    /// <param name="name">Name of the table.</param>
    /// <param name="columns">Its columns, key columns first.</param>
    /// <param name="rows">One value for each column.</param>
    public TableView(string name, IReadOnlyList<ColumnDefinition> columns, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        Name = name;
        Columns = columns;
        KeyCount = columns.TakeWhile(column => column.IsKey).Count();
        Rows = [.. rows.Select(cells => new RowView(this, cells as Cell[] ?? [.. cells]))];
        for (var place = 0; place < columns.Count; place++)
        {
            _places[columns[place].Name] = place;
        }

        _rowsByKey = new Lazy<Dictionary<string, RowView>>(IndexRows);
    }

    public string Name { get; }

    public IReadOnlyList<ColumnDefinition> Columns { get; }

    public int KeyCount { get; }

    public RowView[] Rows { get; }

    /// <summary>Place of a column, from 0; -1 when there is none of that name.</summary>
    public int PlaceOf(string column) => _places.TryGetValue(column, out var place) ? place : -1;

    /// <summary>The row with a value in the first column; the first one where there are several.</summary>
    public RowView? Find(string? key) => key is not null && _rowsByKey.Value.TryGetValue(key, out var row) ? row : null;

    /// <summary>Whether no two rows have the same value in the first column.</summary>
    public bool HasDistinctKeys => _rowsByKey.Value.Count == Rows.Length;

    public bool HasKey(string key) => _rowsByKey.Value.ContainsKey(key);

    /// <summary>Whether a value occurs in a column.</summary>
    /// <param name="column">Place of the column, from 0.</param>
    /// <param name="value">The value as text.</param>
    public bool HasValue(int column, string value)
    {
        if (column == 0)
        {
            return HasKey(value);
        }

        if (!_values.TryGetValue(column, out var values))
        {
            values = new HashSet<string>(Rows.Select(row => RowView.TextOf(row.Cells[column])), StringComparer.Ordinal);
            _values.Add(column, values);
        }

        return values.Contains(value);
    }

    private Dictionary<string, RowView> IndexRows()
    {
        var rows = new Dictionary<string, RowView>(Rows.Length, StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var key = RowView.TextOf(row.Cells[0]);
            if (!rows.ContainsKey(key))
            {
                rows.Add(key, row);
            }
        }

        return rows;
    }
}
