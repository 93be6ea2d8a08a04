using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE71.</summary>
internal sealed class Ice71FirstMedia() : ValidationRule(
    "ICE71",
    ValidationLevel.Error,
    "The Media table has an entry with DiskId 1, where Windows Installer looks for the package itself.",
    "Number the media from 1.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        if (package.Has("Media") && !package.Rows("Media").Any(media => media.Number("DiskId") == 1))
        {
            yield return At("Media", row: null, "DiskId", "No entry has the number 1.");
        }
    }
}
