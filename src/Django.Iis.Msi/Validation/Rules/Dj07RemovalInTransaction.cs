using System.Collections.Generic;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: RemoveExistingProducts action, "Sequence Restrictions".</summary>
internal sealed class Dj07RemovalInTransaction() : ValidationRule(
    "DJ07",
    ValidationLevel.Error,
    "The old version is removed inside the transaction of the new one, so that a failed upgrade brings it back.",
    "Move RemoveExistingProducts between InstallInitialize and InstallFinalize.")
{
    private const string Remove = "RemoveExistingProducts";

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        if (package.Sequence("InstallExecuteSequence") is not { } sequence || package.Rows("Upgrade").Count == 0)
        {
            yield break;
        }

        var place = sequence.PlaceOf(Remove);
        if (place is null)
        {
            yield return At(sequence.Table.Name, Remove, column: null, "The Upgrade table has rows, but the products that it finds are never removed.");
        }
        else if (place < sequence.PlaceOf("InstallInitialize") || place > sequence.PlaceOf("InstallFinalize"))
        {
            yield return At(sequence.Table.Name, Remove, "Sequence", "The action stands outside the transaction: when the installation fails, the old version stays away.");
        }
    }
}
