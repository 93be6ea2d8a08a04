namespace Django.Iis.Msi.Authoring;

/// <summary>A value below HKEY_LOCAL_MACHINE, in the registry view of the package's platform, that comes and goes with the product.</summary>
/// <param name="Key">Path of the key without its root, for example <c>SOFTWARE\Contoso\Shop</c>.</param>
/// <param name="Name">Name of the value; empty for the key's default value.</param>
/// <param name="Value">Formatted text; of a <see cref="RegistryValueKind.Number"/>, its decimal digits.</param>
public sealed record InstallerRegistryValue(string Key, string Name, string Value)
{
    public RegistryValueKind Kind { get; init; } = RegistryValueKind.Text;
}
