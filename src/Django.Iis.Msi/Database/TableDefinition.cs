using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Database;

/// <summary>A table's name and columns, key columns first.</summary>
internal sealed record TableDefinition(string Name, IReadOnlyList<ColumnDefinition> Columns)
{
    public int KeyCount => Columns.Count(column => column.IsKey);
}
