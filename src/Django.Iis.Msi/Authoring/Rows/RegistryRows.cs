using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The registry values, each in a component of its own.</summary>
internal static class RegistryRows
{
    /// <summary>msidbComponentAttributesRegistryKeyPath: the key path is a registry value.</summary>
    private const int HasRegistryKeyPath = 4;

    public static IEnumerable<ITableRow> Of(InstallerPlan plan) => plan.RegistryValues.SelectMany(value => Of(value, plan.Package));

    private static IEnumerable<ITableRow> Of(PlannedRegistryValue value, InstallerPackage package)
    {
        yield return new RegistryRow(
            value.Key,
            RegistryRow.LocalMachine,
            value.Source.Key,
            value.Source.Name,
            Encode(value.Source),
            value.ComponentKey);
        yield return new ComponentRow(
            value.ComponentKey,
            InstallerIdentity.Format(InstallerIdentity.ComponentCode(package.UpgradeCode, PlannedRegistryValue.PathOf(value.Source))),
            StableKey.InstallDirectory,
            ComponentRows.PlatformAttributes(package) | HasRegistryKeyPath,
            Condition: null,
            value.Key);
        if (value.IsKeyRestricted)
        {
            yield return new MsiLockPermissionsExRow(value.Key, value.Key, RegistryRow.Definition.Name, SecurityDescriptor.AdministratorsOnly, Condition: null);
        }
    }

    // Windows Installer: Registry table, Value column. A text that begins like another type's prefix is told apart by doubling the sign.
    private static string Encode(InstallerRegistryValue value) => value.Kind switch
    {
        RegistryValueKind.Number => "#" + value.Value,
        RegistryValueKind.ExpandableText => "#%" + value.Value,
        _ => value.Value.Length > 0 && value.Value[0] == '#' ? "#" + value.Value : value.Value,
    };
}
