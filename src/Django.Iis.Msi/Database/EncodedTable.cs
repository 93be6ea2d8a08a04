using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Database;

/// <summary>A table with its values as they are stored: references to the string pool, and numbers moved up so that none is negative and 0 means none.</summary>
internal sealed class EncodedTable
{
    /// <summary>What is added to a number.</summary>
    public const uint ShortOffset = 0x8000;

    public const uint LongOffset = 0x80000000;

    /// <summary>A binary value is a mark only; its stream is found by the row's key.</summary>
    private const uint BinaryMark = 1;

    private EncodedTable(TableDefinition definition, IReadOnlyList<uint[]> rows)
    {
        Definition = definition;
        Rows = rows;
    }

    public TableDefinition Definition { get; }

    /// <summary>The rows, sorted by their stored keys as Windows Installer requires.</summary>
    public IReadOnlyList<uint[]> Rows { get; }

    /// <exception cref="InvalidOperationException">A row does not fit its table, or two have the same key: a mistake of ours.</exception>
    public static EncodedTable Of(TableContent table, StringPool pool)
    {
        var definition = table.Definition;
        var keyCount = definition.KeyCount;
        var encoded = table.Rows.Select(row => Encode(definition, row, pool)).ToList();
        encoded.Sort((left, right) => CompareKeys(left, right, keyCount));
        for (var row = 1; row < encoded.Count; row++)
        {
            if (CompareKeys(encoded[row - 1], encoded[row], keyCount) == 0)
            {
                throw new InvalidOperationException($"Two rows of table {definition.Name} have the same key.");
            }
        }

        return new EncodedTable(definition, encoded);
    }

    private static uint[] Encode(TableDefinition definition, IReadOnlyList<Cell> cells, StringPool pool)
    {
        var stored = new uint[definition.Columns.Count];
        for (var column = 0; column < stored.Length; column++)
        {
            stored[column] = Encode(definition, definition.Columns[column], cells[column], pool);
        }

        return stored;
    }

    private static uint Encode(TableDefinition table, ColumnDefinition column, Cell cell, StringPool pool) => (column.Kind, cell) switch
    {
        (_, { IsNull: true }) when column.IsNullable => 0,
        (ColumnKind.Text, { Text: { } text }) => (uint)pool.ReferenceOf(text),
        // The lowest number of either size would look like none.
        (ColumnKind.Short, { Number: { } number and > short.MinValue and <= short.MaxValue }) => (uint)(number + ShortOffset),
        (ColumnKind.Long, { Number: { } number and > int.MinValue }) => unchecked((uint)number + LongOffset),
        (ColumnKind.Binary, { Bytes: not null }) => BinaryMark,
        _ => throw new InvalidOperationException($"The value {cell} does not fit column {column.Name} of table {table.Name}."),
    };

    private static int CompareKeys(uint[] left, uint[] right, int keyCount)
    {
        for (var column = 0; column < keyCount; column++)
        {
            var order = left[column].CompareTo(right[column]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
