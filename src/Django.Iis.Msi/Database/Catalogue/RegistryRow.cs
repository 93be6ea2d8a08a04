using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A value of the registry (Windows Installer: Registry table).</summary>
internal sealed record RegistryRow(string Registry, int Root, string Key, string? Name, string? Value, string Component) : ITableRow
{
    public static readonly TableDefinition Definition = new("Registry",
    [
        Column.Identifier("Registry", "Key of the row.").Key(),
        Column.Short("Root", "-1 of user or machine, 0 classes, 1 current user, 2 local machine, 3 users.").Between(-1, 3),
        Column.Text("Key", 255, "RegPath", "Path of the key.").Localizable(),
        Column.Text("Name", 255, "Formatted", "Name of the value; none for the default one.").Nullable().Localizable(),
        Column.Text("Value", 0, "Formatted", "The value, with a prefix for each type but text.").Nullable().Localizable(),
        Column.Identifier("Component_", "Component that the value belongs to.").References("Component"),
    ]);

    /// <summary>HKEY_LOCAL_MACHINE</summary>
    public const int LocalMachine = 2;

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Registry, Root, Key, Name, Value, Component];
}
