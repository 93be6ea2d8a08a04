using System;
using System.IO;
using System.Linq;

namespace Django.Iis.Msi.Database.Reading;

/// <summary>Reads the rows of tables, which stand column by column.</summary>
internal sealed class TableStreamReader
{
    /// <summary>
    /// Values in all tables together. A package of 40,000 files has about a million; a hostile one could have hundreds of millions of rows of two bytes, each of which
    /// takes tens of bytes of memory.
    /// </summary>
    private const long MaxCells = 8 * 1024 * 1024;

    private readonly StoredTexts _texts;
    private readonly Func<string, byte[]> _readStream;
    private long _cells;

    /// <param name="texts">What the references of text columns stand for.</param>
    /// <param name="readStream">Reads the stream of a binary value by its name as stored.</param>
    public TableStreamReader(StoredTexts texts, Func<string, byte[]> readStream)
    {
        _texts = texts;
        _readStream = readStream;
    }

    /// <exception cref="InvalidDataException">The bytes are no rows of such a table, or they are too many.</exception>
    public TableContent Read(TableDefinition table, byte[] bytes)
    {
        var sizes = table.Columns.Select(SizeOf).ToArray();
        var rowSize = sizes.Sum();
        var rowCount = bytes.Length / rowSize;
        if (bytes.Length % rowSize != 0)
        {
            throw new InvalidDataException($"table {table.Name} is cut off.");
        }

        _cells += (long)rowCount * sizes.Length;
        if (_cells > MaxCells)
        {
            throw new InvalidDataException($"it has more than {MaxCells} values.");
        }

        var rows = Enumerable.Range(0, rowCount).Select(_ => new Cell[sizes.Length]).ToArray();
        var offset = 0;
        for (var column = 0; column < sizes.Length; column++)
        {
            foreach (var row in rows)
            {
                row[column] = ReadCell(table, column, row, ReadValue(bytes, offset, sizes[column]));
                offset += sizes[column];
            }
        }

        return new TableContent(table, rows);
    }

    private int SizeOf(ColumnDefinition column) => column.Kind switch
    {
        ColumnKind.Text => _texts.ReferenceSize,
        ColumnKind.Long => sizeof(int),
        _ => sizeof(short),
    };

    private static uint ReadValue(byte[] bytes, int offset, int size)
    {
        var value = 0u;
        for (var index = size - 1; index >= 0; index--)
        {
            value = (value << 8) | bytes[offset + index];
        }

        return value;
    }

    // The columns of the key come first, so they are known when a binary value is met.
    private Cell ReadCell(TableDefinition table, int column, Cell[] row, uint value) => (table.Columns[column].Kind, value) switch
    {
        (_, 0) => default,
        (ColumnKind.Text, _) => _texts.TextOf(value),
        (ColumnKind.Short, _) => (int)value - (int)EncodedTable.ShortOffset,
        (ColumnKind.Long, _) => unchecked((int)(value - EncodedTable.LongOffset)),
        _ => _readStream(StreamName.OfBinary(table.Name, row.Take(table.KeyCount))),
    };
}
