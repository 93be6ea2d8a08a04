using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue.Standard;

/// <summary>Where what is on the machine is looked for (Windows Installer: Search group).</summary>
internal static class SearchTables
{
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("CCPSearch",
        [
            Column.Identifier("Signature_", "The search.").Key(),
        ]),

        new("CompLocator",
        [
            Column.Identifier("Signature_", "Key of the search.").Key(),
            Column.Guid("ComponentId", "Code of the component whose key path is looked for."),
            Column.Short("Type", "0 for its folder, 1 for the file.").Nullable().Between(0, 1),
        ]),

        new("DrLocator",
        [
            Column.Identifier("Signature_", "Key of the search.").Key(),
            Column.Identifier("Parent", "The search that finds the folder above.").Key().Nullable(),
            Column.Text("Path", 255, "AnyPath", "Path of the folder, from the one above or from a drive.").Key().Nullable(),
            Column.Short("Depth", "Folders to go down.").Nullable().Between(0, short.MaxValue),
        ]),

        new("IniLocator",
        [
            Column.Identifier("Signature_", "Key of the search.").Key(),
            Column.Text("FileName", 255, "Filename", "Name of the .ini file, in the Windows folder."),
            Column.Text("Section", 96, "Text", "The section."),
            Column.Text("Key", 128, "Text", "The key in the section."),
            Column.Short("Field", "Which of the fields of its line; 0 for the line.").Nullable().Between(0, short.MaxValue),
            Column.Short("Type", "What the value is: 0 folder, 1 file, 2 as it is.").Nullable().Between(0, 2),
        ]),
    ];
}
