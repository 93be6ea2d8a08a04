using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE40, without its obsolete part about a missing Error table.</summary>
internal sealed class Ice40Miscellany() : ValidationRule(
    "ICE40",
    ValidationLevel.Warning,
    "REINSTALLMODE is not in the Property table, and a row that removes a tag from an .ini file says which.",
    "Leave REINSTALLMODE to the user or an action; fill in the Value of the row.")
{
    private const int RemoveTag = 4;

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        if (package.Property("REINSTALLMODE") is not null)
        {
            yield return At("Property", "REINSTALLMODE", column: null, "The property decides how every repair and upgrade treats files.");
        }

        foreach (var row in package.Rows("RemoveIniFile").Where(row => row.Number("Action") == RemoveTag && row.Text("Value") is null))
        {
            yield return At(row, "Value", "The row removes a tag, but does not say which.");
        }
    }
}
