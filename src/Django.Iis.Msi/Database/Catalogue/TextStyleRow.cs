using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A font (Windows Installer: TextStyle table).</summary>
internal sealed record TextStyleRow(string TextStyle, string FaceName, int Size, int? Color, int? StyleBits) : ITableRow
{
    public static readonly TableDefinition Definition = new("TextStyle",
    [
        Column.Identifier("TextStyle", "Name of the style.").Key(),
        Column.Text("FaceName", 32, "Text", "The font's own name."),
        Column.Short("Size", "Size in points.").Between(0, short.MaxValue),
        Column.Long("Color", "Colour as blue, green and red bytes.").Nullable().Between(0, 16_777_215),
        Column.Short("StyleBits", "1 bold, 2 italic, 4 underlined, 8 struck out.").Nullable().Between(0, 15),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [TextStyle, FaceName, Size, Color, StyleBits];
}
