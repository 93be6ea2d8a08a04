namespace Django.Iis.Msi.Authoring;

/// <summary>
/// A file on the machine that a value below HKEY_LOCAL_MACHINE leads to, in the registry view of the package's platform. It is found when the file is there,
/// not when only the registry says so.
/// </summary>
/// <param name="Key">Path of the key without its root.</param>
/// <param name="ValueName">Name of the value; empty for the key's default value.</param>
/// <param name="FileName">Name of the file.</param>
public sealed record FileSearch(string Key, string ValueName, string FileName)
{
    /// <summary>Whether the value names the folder that the file is in; otherwise it is the full path of the file.</summary>
    public bool ValueIsFolder { get; init; }

    /// <summary>Whether a 64-bit package looks into the 32-bit view instead; a 32-bit one sees no other.</summary>
    public bool In32BitView { get; init; }
}
