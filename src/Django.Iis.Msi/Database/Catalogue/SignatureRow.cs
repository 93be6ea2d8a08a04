using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A file that a search looks for (Windows Installer: Signature table).</summary>
internal sealed record SignatureRow(string Signature, string FileName) : ITableRow
{
    public static readonly TableDefinition Definition = new("Signature",
    [
        Column.Identifier("Signature", "Key of the file that is looked for.").Key(),
        Column.Text("FileName", 255, "Filename", "Its name."),
        Column.Text("MinVersion", 20, "Text", "Lowest version.").Nullable(),
        Column.Text("MaxVersion", 20, "Text", "Highest version.").Nullable(),
        Column.Long("MinSize", "Fewest bytes.").Nullable().Between(0, int.MaxValue),
        Column.Long("MaxSize", "Most bytes.").Nullable().Between(0, int.MaxValue),
        Column.Long("MinDate", "Earliest time.").Nullable().Between(0, int.MaxValue),
        Column.Long("MaxDate", "Latest time.").Nullable().Between(0, int.MaxValue),
        Column.Text("Languages", 255, "Language", "Languages that the file must have.").Nullable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Signature, FileName, (string?)null, (string?)null, (int?)null, (int?)null, (int?)null, (int?)null, (string?)null];
}
