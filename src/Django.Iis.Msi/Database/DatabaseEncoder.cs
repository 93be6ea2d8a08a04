using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Database;

/// <summary>Turns tables into the streams of a compound file, with the tables that describe them.</summary>
internal static class DatabaseEncoder
{
    private const string PoolStream = "_StringPool";
    private const string DataStream = "_StringData";

    public static IReadOnlyList<CompoundStream> Encode(InstallerDatabase database)
    {
        var tables = WithValidation(database);
        IReadOnlyList<ITableRow>[] all = [TableRows(tables), ColumnRows(tables), .. tables];

        // All texts must be counted before the first table is written: their number decides the size of the references.
        var pool = new StringPool();
        var encoded = all.Select(rows => EncodedTable.Of(rows, pool)).ToList();
        return
        [
            .. encoded.Select(table => CompoundStream.FromBytes(StreamName.OfTable(table.Definition.Name), TableStreamWriter.Write(table, pool))),
            CompoundStream.FromBytes(StreamName.OfTable(PoolStream), StringPoolWriter.WritePool(pool)),
            CompoundStream.FromBytes(StreamName.OfTable(DataStream), StringPoolWriter.WriteData(pool)),
            .. tables.SelectMany(BinaryStreams),
        ];
    }

    private static IReadOnlyList<IReadOnlyList<ITableRow>> WithValidation(InstallerDatabase database)
    {
        var tables = database.Tables.ToList();
        TableDefinition[] definitions = [.. tables.Select(rows => rows[0].Table), ValidationRow.Definition];
        return [.. tables, [.. definitions.SelectMany(ValidationRow.Describe)]];
    }

    private static IReadOnlyList<ITableRow> TableRows(IEnumerable<IReadOnlyList<ITableRow>> tables) =>
        [.. tables.Select(rows => new TablesRow(rows[0].Table.Name))];

    private static IReadOnlyList<ITableRow> ColumnRows(IEnumerable<IReadOnlyList<ITableRow>> tables) =>
        [.. tables.SelectMany(rows => ColumnsRow.Describe(rows[0].Table))];

    private static IEnumerable<CompoundStream> BinaryStreams(IReadOnlyList<ITableRow> rows) =>
        from row in rows
        from cell in row.Cells
        let bytes = cell.Bytes
        where bytes is not null
        select CompoundStream.FromBytes(StreamName.OfBinary(row.Table.Name, row.Cells[0].Text!), bytes);
}
