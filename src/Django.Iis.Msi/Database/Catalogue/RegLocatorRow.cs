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

    /// <summary>msidbLocatorTypeDirectory: with a row of the same key in Signature, the file in that folder.</summary>
    private const int Folder = 0;

    /// <summary>msidbLocatorTypeFileName: with a row of the same key in Signature, that file.</summary>
    private const int FileName = 1;

    /// <summary>msidbLocatorTypeRawValue</summary>
    private const int RawValue = 2;

    /// <summary>msidbLocatorType64bit</summary>
    private const int In64BitView = 16;

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Signature, Root, Key, Name, Type];

    /// <summary>A search for a value below HKEY_LOCAL_MACHINE, taken as it is.</summary>
    public static RegLocatorRow LocalMachineValue(string signature, string key, string valueName, bool is64Bit) =>
        new(signature, LocalMachine, key, valueName, RawValue + (is64Bit ? In64BitView : 0));

    /// <summary>A search for the file that a value below HKEY_LOCAL_MACHINE leads to; its name stands in Signature.</summary>
    /// <param name="signature">Key of the search.</param>
    /// <param name="key">Path of the key.</param>
    /// <param name="valueName">Name of the value; empty for the default one.</param>
    /// <param name="isFolder">Whether the value names the folder of the file.</param>
    /// <param name="is64Bit">Which view of the registry.</param>
    public static RegLocatorRow LocalMachineFile(string signature, string key, string valueName, bool isFolder, bool is64Bit) =>
        new(signature, LocalMachine, key, valueName.Length == 0 ? null : valueName, (isFolder ? Folder : FileName) + (is64Bit ? In64BitView : 0));
}
