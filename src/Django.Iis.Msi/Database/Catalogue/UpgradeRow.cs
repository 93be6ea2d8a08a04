using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>Products that are looked for, and removed unless they are only to be detected (Windows Installer: Upgrade table).</summary>
internal sealed record UpgradeRow(
    string UpgradeCode,
    string? VersionMin,
    string? VersionMax,
    string? Language,
    int Attributes,
    string? Remove,
    string ActionProperty) : ITableRow
{
    public static readonly TableDefinition Definition = new("Upgrade",
    [
        Column.Text("UpgradeCode", 38, "Guid", "Code of the product line.").Key(),
        Column.Text("VersionMin", 20, "Text", "Lowest version.").Key().Nullable(),
        Column.Text("VersionMax", 20, "Text", "Highest version.").Key().Nullable(),
        Column.Text("Language", 255, "Language", "Languages, decimal, separated by commas; none for any.").Key().Nullable(),
        Column.Long("Attributes", "Sum of the row's options.").Key().Between(0, int.MaxValue),
        Column.Text("Remove", 255, "Formatted", "Features to remove; none for all.").Nullable(),
        Column.Text("ActionProperty", 72, "UpperCase", "Receives the codes of the products found."),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [UpgradeCode, VersionMin, VersionMax, Language, Attributes, Remove, ActionProperty];
}
