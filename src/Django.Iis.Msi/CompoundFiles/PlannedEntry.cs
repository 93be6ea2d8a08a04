namespace Django.Iis.Msi.CompoundFiles;

/// <summary>A directory entry and, for a stream, what it stands for.</summary>
internal sealed record PlannedEntry(DirectoryEntry Entry, CompoundStream? Content);
