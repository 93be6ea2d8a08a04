using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A property that receives what a search finds (Windows Installer: AppSearch table).</summary>
internal sealed record AppSearchRow(string Property, string Signature) : ITableRow
{
    public static readonly TableDefinition Definition = new("AppSearch",
    [
        Column.Identifier("Property", "The property.").Key(),
        Column.Identifier("Signature_", "The search.").Key().References("Signature;RegLocator;IniLocator;DrLocator;CompLocator"),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Property, Signature];
}
