using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE08.</summary>
internal sealed class Ice08ComponentCodes() : ValidationRule(
    "ICE08",
    ValidationLevel.Error,
    "No two components have the same code.",
    "Give each component a code of its own: with a shared one, removing either removes both.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var component in package.Rows("Component").Where(row => row.Text("ComponentId") is not null))
        {
            var code = component.Text("ComponentId")!;
            if (first.TryGetValue(code, out var other))
            {
                yield return At(component, "ComponentId", $"Component '{other}' has the code {code} too.");
            }
            else
            {
                first.Add(code, component.Key);
            }
        }
    }
}
