using System;
using System.Collections.Generic;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.Inspection;

/// <summary>Orders the rows of a table by their keys: nothing first, then numbers by value, then texts ordinally.</summary>
internal sealed class RowOrder : IComparer<IReadOnlyList<Cell>>
{
    private readonly int _keyCount;

    private RowOrder(int keyCount)
    {
        _keyCount = keyCount;
    }

    public static RowOrder OfKeys(TableDefinition table) => new(table.KeyCount);

    public int Compare(IReadOnlyList<Cell>? x, IReadOnlyList<Cell>? y)
    {
        for (var column = 0; column < _keyCount; column++)
        {
            var order = Compare(x![column], y![column]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Compare(Cell x, Cell y)
    {
        var order = Nullable.Compare(x.Number, y.Number);
        return order != 0 ? order : string.CompareOrdinal(x.Text, y.Text);
    }
}
