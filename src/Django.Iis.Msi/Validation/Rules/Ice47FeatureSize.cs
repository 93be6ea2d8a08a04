using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE47.</summary>
internal sealed class Ice47FeatureSize() : ValidationRule(
    "ICE47",
    ValidationLevel.Error,
    "No feature has more components than Windows Installer takes: 1,600, or 816 on the oldest systems.",
    "Split the feature into several.")
{
    private const int TooMany = 1600;
    private const int Many = 816;

    public override IEnumerable<ValidationFinding> Check(PackageView package) => package.Rows("FeatureComponents")
        .GroupBy(row => row.Text("Feature_"), StringComparer.Ordinal)
        .Select(feature => (Name: feature.Key, Count: feature.Count()))
        .Where(feature => feature.Count > Many)
        .Select(feature => At("Feature", feature.Name, column: null, $"The feature has {feature.Count} components.") with
        {
            Level = feature.Count >= TooMany ? ValidationLevel.Error : ValidationLevel.Warning,
        });
}
