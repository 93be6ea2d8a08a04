using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A file of the product (Windows Installer: File table).</summary>
internal sealed record FileRow(
    string File,
    string Component,
    string FileName,
    int FileSize,
    string? Version,
    string? Language,
    int? Attributes,
    int Sequence) : ITableRow
{
    public static readonly TableDefinition Definition = new("File",
    [
        Column.Identifier("File", "Key of the file, and its name in the cabinet.").Key(),
        Column.Identifier("Component_", "Component that the file belongs to.").References("Component"),
        Column.Text("FileName", 255, "Filename", "Name of the file, as short|long.").Localizable(),
        Column.Long("FileSize", "Size in bytes.").Between(0, int.MaxValue),
        Column.Text("Version", 72, "Version", "Version of a versioned file, or the file whose version counts.").Nullable().References("File"),
        Column.Text("Language", 20, "Language", "Languages of a versioned file, decimal, separated by commas.").Nullable(),
        Column.Short("Attributes", "Sum of the file's options.").Nullable().Between(0, short.MaxValue),
        Column.Long("Sequence", "Place in the cabinets, from 1. Wider than documented: 16 bits end at 32,767 files.").Between(1, int.MaxValue),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [File, Component, FileName, FileSize, Version, Language, Attributes, Sequence];
}
