using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>
/// What Windows Installer: ICE38, ICE43, ICE57, ICE64 and ICE91 hold one by one against data of a user comes to a single rule for a package that is installed
/// for the machine: it has none.
/// </summary>
internal sealed class Dj01PerMachine() : ValidationRule(
    "DJ01",
    ValidationLevel.Error,
    "The package is installed for the machine, and has nothing in a user's registry or profile (ICE38, ICE43, ICE57, ICE64, ICE91).",
    "Set ALLUSERS to 1; use HKEY_LOCAL_MACHINE and CommonAppDataFolder.")
{
    private const int CurrentUser = 1;
    private const int UserOrMachine = -1;

    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
    [
        .. CheckAllUsers(package),
        .. new[] { "Registry", "RemoveRegistry" }.SelectMany(package.Rows)
            .Where(row => row.Number("Root") is CurrentUser or UserOrMachine)
            .Select(row => At(row, "Root", "The key is below HKEY_CURRENT_USER.")),
        .. CheckFolders(package),
    ];

    private IEnumerable<ValidationFinding> CheckAllUsers(PackageView package)
    {
        if (package.Property("ALLUSERS") is var value && value != "1")
        {
            yield return At("Property", "ALLUSERS", "Value", "The package is not installed for the machine.");
        }
    }

    // The folders that all users share are found by the same names in a per-machine installation.
    private IEnumerable<ValidationFinding> CheckFolders(PackageView package)
    {
        var profile = new HashSet<string>(SystemProperties.OfProfile.Except(SystemProperties.CommonWhenPerMachine), StringComparer.Ordinal);
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var component in package.Rows("Component"))
        {
            if (component.Text("Directory_") is not { } directory)
            {
                continue;
            }

            if (!known.TryGetValue(directory, out var folder))
            {
                folder = package.Directories.Ancestry(directory).FirstOrDefault(profile.Contains);
                known.Add(directory, folder);
            }

            if (folder is not null)
            {
                yield return At(component, "Directory_", $"The component goes to {folder}, which each user has.");
            }
        }
    }
}
