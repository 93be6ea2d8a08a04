using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>What is said of an action while it runs (Windows Installer: ActionText table).</summary>
internal sealed record ActionTextRow(string Action, string? Description, string? Template) : ITableRow
{
    public static readonly TableDefinition Definition = new("ActionText",
    [
        Column.Identifier("Action", "Name of the action.").Key(),
        Column.Text("Description", 0, "Text", "What it does, for the user and the log.").Nullable().Localizable(),
        Column.Text("Template", 0, "Template", "How its progress is told, with [1] for the first datum.").Nullable().Localizable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Action, Description, Template];
}
