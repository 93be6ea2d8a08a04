using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>The MD5 hash of an unversioned file, by which an unchanged one is left alone (Windows Installer: MsiFileHash table).</summary>
internal sealed record MsiFileHashRow(string File, int Options, int HashPart1, int HashPart2, int HashPart3, int HashPart4) : ITableRow
{
    public static readonly TableDefinition Definition = new("MsiFileHash",
    [
        Column.Identifier("File_", "The file.").Key().References("File"),
        Column.Short("Options", "Always 0.").Between(0, 0),
        Column.Long("HashPart1", "First four bytes of the hash."),
        Column.Long("HashPart2", "Second four bytes of the hash."),
        Column.Long("HashPart3", "Third four bytes of the hash."),
        Column.Long("HashPart4", "Last four bytes of the hash."),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [File, Options, HashPart1, HashPart2, HashPart3, HashPart4];
}
