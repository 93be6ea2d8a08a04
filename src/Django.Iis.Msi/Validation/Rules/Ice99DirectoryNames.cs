using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE99.</summary>
internal sealed class Ice99DirectoryNames() : ValidationRule(
    "ICE99",
    ValidationLevel.Error,
    "No folder has the name of a property that means something else to Windows Installer.",
    "Give the folder another key.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) => package.Rows("Directory")
        .Where(directory => SystemProperties.NotFolders.Contains(directory.Key))
        .Select(directory => At(directory, "Directory", $"'{directory.Key}' is a property of Windows Installer."));
}
