using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring;

/// <summary>Collects all that a package writes to the registry: what it describes, what is remembered of the installation, and a key for secrets.</summary>
internal static class RegistryPlanner
{
    /// <summary>Tells whoever looks at the key which product it is of.</summary>
    private const string ProductName = "ProductName";

    public static IReadOnlyList<PlannedRegistryValue> Plan(InstallerPackage package)
    {
        var key = ProductRegistry.KeyOf(package.UpgradeCode);
        return
        [
            Plan(new InstallerRegistryValue(key, ProductName, $"[{ProductName}]")),
            Plan(new InstallerRegistryValue(key, StableKey.InstallDirectory, $"[{StableKey.InstallDirectory}]")),
            .. package.Parameters.Where(parameter => parameter.IsRemembered)
                .Select(parameter => Plan(new InstallerRegistryValue(key, parameter.RegistryName, $"[{parameter.Property}]"))),
            .. package.RegistryValues.Select(Plan),
            .. package.Parameters.Any(parameter => parameter.IsSecret) ? new[] { PlanSecretsKey(package) } : [],
        ];
    }

    // The key is there, and closed, before the first secret is.
    private static PlannedRegistryValue PlanSecretsKey(InstallerPackage package) =>
        Plan(new InstallerRegistryValue(ProductRegistry.SecretsKeyOf(package.UpgradeCode), ProductName, $"[{ProductName}]")) with { IsKeyRestricted = true };

    private static PlannedRegistryValue Plan(InstallerRegistryValue value)
    {
        var path = PlannedRegistryValue.PathOf(value);
        return new PlannedRegistryValue(value, StableKey.OfRegistryValue(path), StableKey.OfRegistryComponent(path));
    }
}
