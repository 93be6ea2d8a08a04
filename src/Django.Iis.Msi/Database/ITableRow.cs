using System.Collections.Generic;

namespace Django.Iis.Msi.Database;

/// <summary>A row that knows its table.</summary>
internal interface ITableRow
{
    TableDefinition Table { get; }

    /// <summary>One value for each column.</summary>
    IReadOnlyList<Cell> Cells { get; }
}
