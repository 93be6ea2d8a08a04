using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>An action and its place in a sequence.</summary>
/// <param name="Table">One of <see cref="SequenceTable"/>.</param>
/// <param name="Action">Name of the action.</param>
/// <param name="Condition">When it runs; null for always.</param>
/// <param name="Sequence">Its place.</param>
internal sealed record SequenceRow(TableDefinition Table, string Action, string? Condition, int Sequence) : ITableRow
{
    public IReadOnlyList<Cell> Cells => [Action, Condition, Sequence];
}
