using System;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>What must hold of a package's description before anything is made of it.</summary>
internal static class PackageRules
{
    /// <exception cref="Diagnostics.DiagnosticException">Something cannot be installed as it is described (DJIIS1606, 1609, 1640 to 1643).</exception>
    public static void Check(InstallerPackage package)
    {
        PathRules.Check(package);
        ParameterChecks.Check(package);
        ActionChecks.Check(package);
        ResourceChecks.Check(package);
        RefuseUnwritten(package);
    }

    // Nothing that is described may be left out in silence.
    private static void RefuseUnwritten(InstallerPackage package)
    {
        var parts = package.Parameters.Count + package.Actions.Count + package.RegistryValues.Count + package.Permissions.Count;
        if (parts > 0 || package.License is not null || package.Icon is not null || package.Files.Any(file => file.IsUserOwned))
        {
            throw new NotSupportedException("The tables of this part of the description are not written yet.");
        }
    }
}
