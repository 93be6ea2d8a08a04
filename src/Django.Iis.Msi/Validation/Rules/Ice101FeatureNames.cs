using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE101.</summary>
internal sealed class Ice101FeatureNames() : ValidationRule(
    "ICE101",
    ValidationLevel.Error,
    "No feature's key is longer than 38 characters, the room that the registry has for it.",
    "Shorten the key.")
{
    private const int MaxLength = 38;

    public override IEnumerable<ValidationFinding> Check(PackageView package) => package.Rows("Feature")
        .Where(feature => feature.Key.Length > MaxLength)
        .Select(feature => At(feature, "Feature", $"The key has {feature.Key.Length} characters."));
}
