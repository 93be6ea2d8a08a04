using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A search in the registry (Windows Installer: RegLocator table).</summary>
internal sealed record RegLocatorRow(string Signature, int Root, string Key, string? Name, int? Type) : ITableRow
{
    public static readonly TableDefinition Definition = new("RegLocator",
    [
        Column.Identifier("Signature_", "Key of the search.").Key(),
        Column.Short("Root", "0 classes, 1 current user, 2 local machine, 3 users.").Between(0, 3),
        Column.Text("Key", 255, "RegPath", "Path of the key."),
        Column.Text("Name", 255, "Formatted", "Name of the value; none for the default one.").Nullable(),
        Column.Short("Type", "What the value is: 0 folder, 1 file, 2 as it is; 16 more for the 64-bit view.").Nullable().Between(0, 18),
    ]);

    /// <summary>HKEY_LOCAL_MACHINE</summary>
    private const int LocalMachine = 2;

    /// <summary>msidbLocatorTypeRawValue</summary>
    private const int RawValue = 2;

    /// <summary>msidbLocatorType64bit</summary>
    private const int In64BitView = 16;

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Signature, Root, Key, Name, Type];

    /// <summary>A search for a value below HKEY_LOCAL_MACHINE, taken as it is.</summary>
    public static RegLocatorRow LocalMachineValue(string signature, string key, string valueName, bool is64Bit) =>
        new(signature, LocalMachine, key, valueName, RawValue + (is64Bit ? In64BitView : 0));
}
