using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>Where the files up to a sequence number are to be found (Windows Installer: Media table).</summary>
internal sealed record MediaRow(int DiskId, int LastSequence, string? DiskPrompt, string? Cabinet, string? VolumeLabel, string? Source) : ITableRow
{
    public static readonly TableDefinition Definition = new("Media",
    [
        Column.Short("DiskId", "Number of the medium, from 1.").Key().Between(1, short.MaxValue),
        Column.Long("LastSequence", "Sequence number of its last file. As wide as File.Sequence.").Between(0, int.MaxValue),
        Column.Text("DiskPrompt", 64, "Text", "How the medium is called when the user is asked for it.").Nullable().Localizable(),
        Column.Text("Cabinet", 255, "Cabinet", "The cabinet; with # before it, a stream of the package.").Nullable(),
        Column.Text("VolumeLabel", 32, "Text", "Label of the volume.").Nullable(),
        Column.Text("Source", 72, "Property", "Used by patches only.").Nullable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [DiskId, LastSequence, DiskPrompt, Cabinet, VolumeLabel, Source];
}
