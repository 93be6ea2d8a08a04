using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>Who may do what with an object that the package makes (Windows Installer: MsiLockPermissionsEx table).</summary>
internal sealed record MsiLockPermissionsExRow(string Key, string LockObject, string LockTable, string SddlText, string? Condition) : ITableRow
{
    public static readonly TableDefinition Definition = new("MsiLockPermissionsEx",
    [
        Column.Identifier("MsiLockPermissionsEx", "Key of the row.").Key(),
        Column.Identifier("LockObject", "Key of the object in its table."),
        Column.Text("Table", 32, "Text", "The object's table.").OneOf("CreateFolder;File;Registry;ServiceInstall"),
        Column.Text("SDDLText", 0, "FormattedSDDLText", "Its security descriptor."),
        Column.Text("Condition", 255, "Condition", "When it is applied; none for always.").Nullable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Key, LockObject, LockTable, SddlText, Condition];
}
