using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A message in the place of the installer's own (Windows Installer: Error table).</summary>
internal sealed record ErrorRow(int Error, string? Message) : ITableRow
{
    public static readonly TableDefinition Definition = new("Error",
    [
        Column.Short("Error", "Number of the message.").Key().Between(0, short.MaxValue),
        Column.Text("Message", 0, "Template", "Its text, with [1] for the first datum.").Nullable().Localizable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Error, Message];
}
