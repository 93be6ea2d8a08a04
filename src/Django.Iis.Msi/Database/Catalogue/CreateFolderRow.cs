using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A folder that is created although no file may be in it (Windows Installer: CreateFolder table).</summary>
internal sealed record CreateFolderRow(string Directory, string Component) : ITableRow
{
    public static readonly TableDefinition Definition = new("CreateFolder",
    [
        Column.Identifier("Directory_", "The folder.").Key().References("Directory"),
        Column.Identifier("Component_", "The component with which it comes and goes.").Key().References("Component"),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Directory, Component];
}
