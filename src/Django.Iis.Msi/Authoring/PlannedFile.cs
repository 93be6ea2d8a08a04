namespace Django.Iis.Msi.Authoring;

/// <summary>A file with its names.</summary>
/// <param name="Source">The file as the package describes it.</param>
/// <param name="Key">Its key in the File table, and its name in the cabinet.</param>
/// <param name="FileName">Its name as Windows Installer wants it: short and long.</param>
/// <param name="Sequence">Its place in the cabinets, from 1.</param>
internal sealed record PlannedFile(InstallerFile Source, string Key, string FileName, int Sequence);
