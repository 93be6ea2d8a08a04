using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>That a feature contains a component (Windows Installer: FeatureComponents table).</summary>
internal sealed record FeatureComponentsRow(string Feature, string Component) : ITableRow
{
    public static readonly TableDefinition Definition = new("FeatureComponents",
    [
        Column.Identifier("Feature_", "The feature.", length: 38).Key().References("Feature"),
        Column.Identifier("Component_", "The component.").Key().References("Component"),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Feature, Component];
}
