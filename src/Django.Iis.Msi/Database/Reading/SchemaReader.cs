using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Database.Reading;

/// <summary>Which tables a database has and how their columns are stored (Windows Installer: _Tables table, _Columns table).</summary>
internal static class SchemaReader
{
    /// <summary>Most columns that a table may have (Windows Installer: CREATE TABLE holds 32).</summary>
    private const int MaxColumns = 32;

    /// <param name="reader">Reads the two tables.</param>
    /// <param name="readTable">Content of a table's stream by the table's name; no bytes when there is none.</param>
    /// <returns>The tables in ordinal order of their names.</returns>
    /// <exception cref="InvalidDataException">The description contradicts itself.</exception>
    public static IReadOnlyList<TableDefinition> Read(TableStreamReader reader, Func<string, byte[]> readTable)
    {
        var columns = RowsOf(ColumnsRow.Definition).ToLookup(row => row[0].Text!, StringComparer.Ordinal);
        var names = RowsOf(TablesRow.Definition).Select(row => row[0].Text!).OrderBy(name => name, StringComparer.Ordinal).ToList();
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            throw new InvalidDataException("it lists a table twice.");
        }

        return [.. names.Select(name => new TableDefinition(name, ReadColumns(name, columns[name])))];

        IEnumerable<IReadOnlyList<Cell>> RowsOf(TableDefinition table) => Complete(reader.Read(table, readTable(table.Name)));
    }

    private static IEnumerable<IReadOnlyList<Cell>> Complete(TableContent table) => table.Rows.All(row => row.All(cell => !cell.IsNull))
        ? table.Rows
        : throw new InvalidDataException($"table {table.Name} lacks a value.");

    private static IReadOnlyList<ColumnDefinition> ReadColumns(string table, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        var sorted = rows.OrderBy(row => row[1].Number).ToList();
        if (sorted.Count is 0 or > MaxColumns || sorted.Where((row, index) => row[1].Number != index + 1).Any())
        {
            throw new InvalidDataException($"the columns of table {table} are not numbered from 1 to {MaxColumns} at most.");
        }

        var columns = sorted.Select(row => ColumnTypeCode.Decode(row[2].Text!, row[3].Number!.Value)).ToList();
        return columns.SkipWhile(column => column.IsKey).Any(column => column.IsKey)
            ? throw new InvalidDataException($"the key columns of table {table} are not its first.")
            : columns;
    }
}
