using System;
using System.Globalization;

namespace Django.Iis.Msi.Authoring;

/// <summary>The GUIDs by which Windows Installer tells products, packages and components apart.</summary>
public static class InstallerIdentity
{
    /// <summary>Namespace of the upgrade codes; changing it would orphan every installed product.</summary>
    private static readonly Guid UpgradeCodes = new("e5e6b814-19dc-4963-92a9-788b252bae17");

    private static readonly Guid ProductCodes = new("73b693dd-c086-4d32-8fdf-bfa1870199d7");

    private static readonly Guid PackageCodes = new("8e5ea7cb-c76f-4967-8ff6-2cff194ed135");

    private static readonly Guid ComponentCodes = new("29db6b3b-f9c1-4597-a37b-bbadf5094e80");

    /// <summary>The upgrade code of a project that does not state one: each environment and platform is a product of its own.</summary>
    public static Guid UpgradeCode(string project, string environment, InstallerPlatform platform) =>
        NameBasedGuid.Create(UpgradeCodes, Join(project, environment, platform.ToString()));

    /// <param name="upgradeCode">The product line.</param>
    /// <param name="contentHash">Hash of everything that shapes the product, in hexadecimal.</param>
    internal static Guid ProductCode(Guid upgradeCode, string contentHash) => NameBasedGuid.Create(ProductCodes, Join(Format(upgradeCode), contentHash));

    /// <param name="contentHash">Hash of the package, in hexadecimal.</param>
    internal static Guid PackageCode(string contentHash) => NameBasedGuid.Create(PackageCodes, contentHash);

    /// <summary>
    /// The code of the component that owns a path. Windows does not tell <c>A</c> from <c>a</c> in a path, so neither does the code: otherwise a file renamed
    /// that way would belong to two components, and removing the old product would remove the new one's file. ASCII only, to be the same on every runtime.
    /// </summary>
    internal static Guid ComponentCode(Guid upgradeCode, string path) =>
        NameBasedGuid.Create(ComponentCodes, Join(Format(upgradeCode), PathText.FoldCase(path)));

    /// <summary>A GUID as Windows Installer wants it: in braces and upper case (Windows Installer: GUID data type).</summary>
    internal static string Format(Guid guid) => guid.ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant();

    private static string Join(params string[] parts) => string.Join("|", parts);
}
