namespace Django.Iis.Msi.Authoring;

/// <summary>A folder below the install directory.</summary>
/// <param name="Path">Below the install directory.</param>
/// <param name="Key">Its key in the Directory table.</param>
/// <param name="ParentKey">Key of the folder above.</param>
/// <param name="FileName">Its name as Windows Installer wants it: short and long.</param>
internal sealed record PlannedDirectory(string Path, string Key, string ParentKey, string FileName);
