using System.Collections.Generic;

namespace Django.Iis.Msi.Database;

/// <summary>A table as it stands in a package: how its columns are declared there, and its rows as values.</summary>
/// <param name="Definition">Name, kind, length, nullability and key of each column, from <c>_Columns</c>; what <c>_Validation</c> says stands in that table.</param>
/// <param name="Rows">One value for each column, in the order of the stream.</param>
internal sealed record TableContent(TableDefinition Definition, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    public string Name => Definition.Name;
}
