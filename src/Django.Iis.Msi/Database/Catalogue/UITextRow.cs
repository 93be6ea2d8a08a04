using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A text that the installer's own controls use (Windows Installer: UIText table).</summary>
internal sealed record UITextRow(string Key, string? Text) : ITableRow
{
    public static readonly TableDefinition Definition = new("UIText",
    [
        Column.Identifier("Key", "Name that the installer asks for.").Key(),
        Column.Text("Text", 255, "Text", "The text.").Nullable().Localizable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Key, Text];
}
