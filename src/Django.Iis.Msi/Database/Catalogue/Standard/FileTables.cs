using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue.Standard;

/// <summary>Tables of files beyond those that are installed as they are (Windows Installer: File Table Group).</summary>
internal static class FileTables
{
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("BindImage",
        [
            Column.Identifier("File_", "The executable or library.").Key().References("File"),
            Column.Text("Path", 255, "Paths", "Folders in which its libraries are looked for.").Nullable(),
        ]),

        new("DuplicateFile",
        [
            Column.Identifier("FileKey", "Key of the copy.").Key(),
            Column.Component(),
            Column.Identifier("File_", "The file that is copied.").References("File"),
            Column.Text("DestName", 255, "Filename", "Name of the copy; none for that of the file.").Nullable().Localizable(),
            Column.Identifier("DestFolder", "Property with the full path of the folder; none for that of the file.").Nullable(),
        ]),

        new("Font",
        [
            Column.Identifier("File_", "The font file.").Key().References("File"),
            Column.Text("FontTitle", 128, "Text", "Name under which the font is registered; none where the file says it.").Nullable(),
        ]),

        new("IniFile",
        [
            Column.Identifier("IniFile", "Key of the entry.").Key(),
            Column.Text("FileName", 255, "Filename", "Name of the .ini file.").Localizable(),
            Column.Identifier("DirProperty", "Property with the full path of its folder; none for the Windows folder.").Nullable(),
            Column.Formatted("Section", "The section.", length: 96).Localizable(),
            Column.Formatted("Key", "The key in the section.", length: 128).Localizable(),
            Column.Formatted("Value", "What is written.").Localizable(),
            Column.Short("Action", "0 adds or changes a line, 1 adds one only where there is none, 3 adds a tag to a line.").OneOf("0;1;3"),
            Column.Component(),
        ]),

        new("MoveFile",
        [
            Column.Identifier("FileKey", "Key of the row.").Key(),
            Column.Component(),
            Column.Text("SourceName", 255, "Text", "Name of the files, with wildcards; none where the folder property is a full path.").Nullable().Localizable(),
            Column.Text("DestName", 255, "Filename", "New name; none for the old one.").Nullable().Localizable(),
            Column.Identifier("SourceFolder", "Property with the full path of the source.").Nullable(),
            Column.Identifier("DestFolder", "Property with the full path of the destination."),
            Column.Short("Options", "0 copies, 1 moves.").Between(0, 1),
        ]),

        new("RemoveFile",
        [
            Column.Identifier("FileKey", "Key of the row.").Key(),
            Column.Component(),
            Column.Text("FileName", 255, "WildCardFilename", "Name of the files, with wildcards; none for the folder itself, if it is empty.").Nullable().Localizable(),
            Column.Identifier("DirProperty", "Property with the full path of the folder."),
            Column.Short("InstallMode", "1 when the component is installed, 2 when it is removed, 3 for both.").OneOf("1;2;3"),
        ]),

        new("RemoveIniFile",
        [
            Column.Identifier("RemoveIniFile", "Key of the row.").Key(),
            Column.Text("FileName", 255, "Filename", "Name of the .ini file.").Localizable(),
            Column.Identifier("DirProperty", "Property with the full path of its folder; none for the Windows folder.").Nullable(),
            Column.Formatted("Section", "The section.", length: 96).Localizable(),
            Column.Formatted("Key", "The key in the section.", length: 128).Localizable(),
            Column.Formatted("Value", "The tag that is removed from the line.").Nullable().Localizable(),
            Column.Short("Action", "2 removes the line, 4 a tag of it.").OneOf("2;4"),
            Column.Component(),
        ]),

        new("ReserveCost",
        [
            Column.Identifier("ReserveKey", "Key of the row.").Key(),
            Column.Component(),
            Column.Identifier("ReserveFolder", "Property with the folder that the room is reserved in; none for that of the component.").Nullable(),
            Column.Long("ReserveLocal", "Bytes when the component is installed locally.").Between(0, int.MaxValue),
            Column.Long("ReserveSource", "Bytes when it runs from the source.").Between(0, int.MaxValue),
        ]),

        new("IsolatedComponent",
        [
            Column.Identifier("Component_Shared", "The component that others share.").Key().References("Component"),
            Column.Identifier("Component_Application", "The component with the program that gets a copy of its own.").Key().References("Component"),
        ]),

        new("FileSFPCatalog",
        [
            Column.Identifier("File_", "The protected system file.").Key().References("File"),
            Column.Text("SFPCatalog_", 255, "Filename", "The catalogue that vouches for it.").Key().References("SFPCatalog"),
        ]),

        new("SFPCatalog",
        [
            Column.Text("SFPCatalog", 255, "Filename", "Short name of the catalogue.").Key(),
            Column.Binary("Catalog", "Its bytes."),
            Column.Formatted("Dependency", "The catalogue that must be there before.", length: 0).Nullable(),
        ]),

        new("MsiSFCBypass",
        [
            Column.Identifier("File_", "A file that is installed past the protection of system files.").Key().References("File"),
        ]),
    ];
}
