using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>What must hold before anything is done (Windows Installer: LaunchCondition table).</summary>
internal sealed record LaunchConditionRow(string Condition, string Description) : ITableRow
{
    public static readonly TableDefinition Definition = new("LaunchCondition",
    [
        Column.Text("Condition", 255, "Condition", "The condition.").Key(),
        Column.Text("Description", 255, "Formatted", "Text for the user where it does not hold.").Localizable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Condition, Description];
}
