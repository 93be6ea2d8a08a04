using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A part of the product that can be chosen (Windows Installer: Feature table).</summary>
internal sealed record FeatureRow(
    string Feature,
    string? Parent,
    string? Title,
    string? Description,
    int? Display,
    int Level,
    string? Directory,
    int Attributes) : ITableRow
{
    public static readonly TableDefinition Definition = new("Feature",
    [
        Column.Identifier("Feature", "Key of the feature.", length: 38).Key(),
        Column.Identifier("Feature_Parent", "The feature that this one is a part of.", length: 38).Nullable().References("Feature"),
        Column.Text("Title", 64, "Text", "Short text for the user.").Nullable().Localizable(),
        Column.Text("Description", 255, "Text", "Longer text for the user.").Nullable().Localizable(),
        Column.Short("Display", "Place among the features shown; 0 hides it.").Nullable().Between(0, short.MaxValue),
        Column.Short("Level", "Installed when not above the level of the installation; 0 never.").Between(0, short.MaxValue),
        Column.Text("Directory_", 72, "UpperCase", "Folder that the user may choose for the feature.").Nullable().References("Directory"),
        Column.Short("Attributes", "Sum of the feature's options."),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Feature, Parent, Title, Description, Display, Level, Directory, Attributes];
}
