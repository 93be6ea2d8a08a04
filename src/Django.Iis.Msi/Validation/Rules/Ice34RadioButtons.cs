using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE34.</summary>
internal sealed class Ice34RadioButtons() : ValidationRule(
    "ICE34",
    ValidationLevel.Error,
    "The property of a group of radio buttons has a value that is one of its buttons.",
    "Set the property to a button's value in the Property table: without one, the keyboard does not reach the group.")
{
    private const int Indirect = 8;

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var buttons = package.Rows("RadioButton").ToLookup(button => button.Text("Property"), button => button.Text("Value"), StringComparer.Ordinal);
        return
            from control in package.Rows("Control")
            where control.Text("Type") == "RadioButtonGroup" && (control.Bits("Attributes") & Indirect) == 0
            let property = control.Text("Property") ?? ""
            where !buttons[property].Contains(package.Property(property), StringComparer.Ordinal)
            select At(control, "Property", $"'{package.Property(property)}' is no button of the group '{property}'.");
    }
}
