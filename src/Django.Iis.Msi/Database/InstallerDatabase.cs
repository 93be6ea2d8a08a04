using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Database;

/// <summary>The tables of a package; one that has no rows does not exist unless it is declared.</summary>
internal sealed class InstallerDatabase
{
    private readonly SortedDictionary<string, List<ITableRow>> _rows = new(StringComparer.Ordinal);
    private readonly List<TableDefinition> _declared = [];

    /// <summary>Rows by table, the tables in ordinal order of their names, the rows in the order of addition.</summary>
    public IEnumerable<IReadOnlyList<ITableRow>> Tables => _rows.Values;

    /// <summary>The tables as a package has them: with <c>_Validation</c>, which describes every column, its own included.</summary>
    public IReadOnlyList<TableContent> WithValidation()
    {
        TableDefinition[] empty = [.. _declared.Where(table => !_rows.ContainsKey(table.Name))];
        TableDefinition[] definitions = [.. Tables.Select(rows => rows[0].Table), .. empty, ValidationRow.Definition];
        var validation = definitions.SelectMany(ValidationRow.Describe).Select(row => row.Cells).ToList();
        return
        [
            .. Tables.Select(rows => new TableContent(rows[0].Table, [.. rows.Select(row => row.Cells)]))
                .Concat(empty.Select(table => new TableContent(table, [])))
                .Append(new TableContent(ValidationRow.Definition, validation))
                .OrderBy(table => table.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>A table that exists in any case, because the installer adds rows of its own to it.</summary>
    public void Declare(TableDefinition table) => _declared.Add(table);

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
