using System;

namespace Django.Iis.Msi.Authoring;

/// <summary>Where a product line keeps what it knows of a machine, below HKEY_LOCAL_MACHINE in the registry view of its platform.</summary>
/// <remarks>
/// The upgrade code alone names the key: it is the only thing that all versions of a product share. A new name of the product or of its manufacturer must
/// not make an upgrade forget where the site is.
/// </remarks>
public static class ProductRegistry
{
    private const string Root = @"SOFTWARE\Django.Iis.Sdk\";

    /// <summary>The key with a value for each remembered parameter, named after its property.</summary>
    public static string KeyOf(Guid upgradeCode) => Root + InstallerIdentity.Format(upgradeCode);

    /// <summary>The key with a value for each secret that the installation under way was given, named after its property.</summary>
    public static string SecretsKeyOf(Guid upgradeCode) => KeyOf(upgradeCode) + @"\Secrets";
}
