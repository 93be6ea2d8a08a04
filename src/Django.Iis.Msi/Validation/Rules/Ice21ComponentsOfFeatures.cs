using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE21.</summary>
internal sealed class Ice21ComponentsOfFeatures() : ValidationRule(
    "ICE21",
    ValidationLevel.Error,
    "Every component belongs to a feature.",
    "Add the component to FeatureComponents: otherwise it is never installed.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var owned = new HashSet<string?>(package.Rows("FeatureComponents").Select(row => row.Text("Component_")), StringComparer.Ordinal);
        return package.Rows("Component").Where(component => !owned.Contains(component.Text("Component"))).Select(component => At(component, column: null, "No feature has the component."));
    }
}
