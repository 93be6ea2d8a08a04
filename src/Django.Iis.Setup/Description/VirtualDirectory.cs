namespace Django.Iis.Setup.Description;

/// <summary>A virtual directory of the application.</summary>
/// <param name="Path">URL path below the application: <c>/media</c>.</param>
/// <param name="Folder">Windows path relative to <paramref name="Base"/>, or a full one.</param>
/// <param name="Base">What the folder is relative to.</param>
public sealed record VirtualDirectory(string Path, string Folder, FolderBase Base);
