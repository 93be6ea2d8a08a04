using System;
using System.Collections.Generic;
using System.Globalization;

namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>What must hold of a package's registry values and permissions.</summary>
internal static class ResourceChecks
{
    /// <exception cref="Diagnostics.DiagnosticException">A registry value cannot be written (DJIIS1642), a permission not be set (DJIIS1643).</exception>
    public static void Check(InstallerPackage package)
    {
        CheckRegistry(package.RegistryValues);
        CheckPermissions(package.Permissions);
    }

    private static void CheckRegistry(IReadOnlyList<InstallerRegistryValue> values)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
        {
            var path = value.Key + "\\" + value.Name;
            if (value.Key.Trim('\\').Length == 0 || value.Key.Trim('\\') != value.Key || Math.Max(value.Key.Length, value.Name.Length) > TextLimits.RegistryPath)
            {
                throw AuthoringDiagnostics.InvalidRegistryValue.Create(path, "its key is empty, begins or ends with a backslash, or it is longer than 255 characters.");
            }

            if (value.Kind == RegistryValueKind.Number && !int.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                throw AuthoringDiagnostics.InvalidRegistryValue.Create(path, $"'{value.Value}' is not a whole number of 32 bits.");
            }

            if (!known.Add(path))
            {
                throw AuthoringDiagnostics.InvalidRegistryValue.Create(path, "it is described twice.");
            }
        }
    }

    private static void CheckPermissions(IReadOnlyList<InstallerPermission> permissions)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var permission in permissions)
        {
            if (permission.Sddl.Length == 0)
            {
                throw AuthoringDiagnostics.InvalidPermission.Create(permission.Folder, "the security descriptor is empty.");
            }

            // Windows Installer sets whatever holds; two that hold at once would be an accident.
            if (!known.Add(permission.Folder + "|" + permission.Condition))
            {
                throw AuthoringDiagnostics.InvalidPermission.Create(permission.Folder, "it is described twice for one condition.");
            }
        }
    }
}
