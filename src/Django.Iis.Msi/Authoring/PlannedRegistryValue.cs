namespace Django.Iis.Msi.Authoring;

/// <summary>A registry value with its keys. Each is a component of its own, as each file is, so that it may come and go in any version.</summary>
/// <param name="Source">The value as the package describes it.</param>
/// <param name="Key">Its key in the Registry table.</param>
/// <param name="ComponentKey">Its component's key in the Component table.</param>
internal sealed record PlannedRegistryValue(InstallerRegistryValue Source, string Key, string ComponentKey)
{
    /// <summary>Whether nobody but administrators and the system may read the value's key.</summary>
    public bool IsKeyRestricted { get; init; }

    /// <summary>Key and name in one, which no path of a file can be.</summary>
    public static string PathOf(InstallerRegistryValue value) => @"HKLM\" + value.Key + @"\" + value.Name;
}
