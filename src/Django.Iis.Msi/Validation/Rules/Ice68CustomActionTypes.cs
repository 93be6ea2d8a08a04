using System.Collections.Generic;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE68.</summary>
internal sealed class Ice68CustomActionTypes() : ValidationRule(
    "ICE68",
    ValidationLevel.Error,
    "Every custom action is of a type that Windows Installer knows, and one that is to run elevated is deferred.",
    "Choose a type from Windows Installer's Custom Action Types, with options that go together.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        foreach (var action in package.Rows("CustomAction"))
        {
            var type = new CustomActionType(action.Bits("Type"));
            if (!type.IsValid)
            {
                yield return At(action, "Type", $"{type.Value} is no valid type.");
            }
            else if (type is { IsElevated: true, IsInScript: false })
            {
                yield return WarnAt(action, "Type", "The action is marked to run elevated, but is not deferred, so it does not.");
            }
        }
    }
}
