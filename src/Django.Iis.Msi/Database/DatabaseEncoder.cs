using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Encodings;

namespace Django.Iis.Msi.Database;

/// <summary>Turns tables into the streams of a compound file, with the tables that describe them.</summary>
internal static class DatabaseEncoder
{
    public const string PoolStream = "_StringPool";
    public const string DataStream = "_StringData";

    /// <param name="tables">The tables that describe them are added.</param>
    public static IReadOnlyList<CompoundStream> Encode(IReadOnlyList<TableContent> tables) => Encode(tables, CodePage.Of(CodePage.Utf8));

    /// <param name="tables">The tables that describe them are added.</param>
    /// <param name="codePage">Of all texts.</param>
    /// <exception cref="UnknownTextException">A text is not in the code page.</exception>
    public static IReadOnlyList<CompoundStream> Encode(IReadOnlyList<TableContent> tables, CodePage codePage)
    {
        TableContent[] all = [TableNames(tables), TableColumns(tables), .. tables];

        // All texts must be known before the first table is written: they are numbered in their own order, and their number decides the size of the references.
        var pool = StringPool.Of(all.SelectMany(table => table.Rows).SelectMany(row => row).Select(cell => cell.Text).OfType<string>());
        return
        [
            .. all.Where(table => table.Rows.Count > 0).Select(table => EncodedTable.Of(table, pool)).Select(table => CompoundStream.FromBytes(StreamName.OfTable(table.Definition.Name), TableStreamWriter.Write(table, pool))),
            CompoundStream.FromBytes(StreamName.OfTable(PoolStream), StringPoolWriter.WritePool(pool, codePage)),
            CompoundStream.FromBytes(StreamName.OfTable(DataStream), StringPoolWriter.WriteData(pool, codePage)),
            .. tables.SelectMany(BinaryStreams),
        ];
    }

    private static TableContent TableNames(IEnumerable<TableContent> tables) =>
        new(TablesRow.Definition, [.. tables.Select(table => new TablesRow(table.Name).Cells)]);

    private static TableContent TableColumns(IEnumerable<TableContent> tables) =>
        new(ColumnsRow.Definition, [.. tables.SelectMany(table => ColumnsRow.Describe(table.Definition)).Select(row => row.Cells)]);

    private static IEnumerable<CompoundStream> BinaryStreams(TableContent table) =>
        from row in table.Rows
        from cell in row
        let bytes = cell.Bytes
        where bytes is not null
        select CompoundStream.FromBytes(StreamName.OfBinary(table.Name, row.Take(table.Definition.KeyCount)), bytes);
}
