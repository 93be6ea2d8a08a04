namespace Django.Iis.Msi.Authoring;

/// <summary>A component: one file, or one folder that has to exist without any.</summary>
/// <param name="Path">Path of the file or folder below the install directory.</param>
/// <param name="Key">Its key in the Component table.</param>
/// <param name="DirectoryKey">The folder that the file is in, or the folder itself.</param>
/// <param name="File">The file; null for a folder.</param>
internal sealed record PlannedComponent(string Path, string Key, string DirectoryKey, PlannedFile? File);
