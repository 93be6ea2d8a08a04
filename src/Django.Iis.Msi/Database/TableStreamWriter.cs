using System.IO;
using System.Linq;

namespace Django.Iis.Msi.Database;

/// <summary>Lays out a table: all values of the first column, then all of the second, and so on, little-endian.</summary>
internal static class TableStreamWriter
{
    public static byte[] Write(EncodedTable table, StringPool pool)
    {
        var sizes = table.Definition.Columns.Select(column => SizeOf(column, pool)).ToArray();
        using var bytes = new MemoryStream(sizes.Sum() * table.Rows.Count);
        for (var column = 0; column < sizes.Length; column++)
        {
            foreach (var row in table.Rows)
            {
                WriteValue(bytes, row[column], sizes[column]);
            }
        }

        return bytes.ToArray();
    }

    private static int SizeOf(ColumnDefinition column, StringPool pool) => column.Kind switch
    {
        ColumnKind.Text => pool.ReferenceSize,
        ColumnKind.Long => sizeof(int),
        _ => sizeof(short),
    };

    private static void WriteValue(MemoryStream bytes, uint value, int size)
    {
        for (; size > 0; size--)
        {
            bytes.WriteByte((byte)value);
            value >>= 8;
        }
    }
}
