using System.Collections.Generic;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE12.</summary>
internal sealed class Ice12DirectoryActions() : ValidationRule(
    "ICE12",
    ValidationLevel.Error,
    "An action that sets a folder's path does so after CostFinalize; one that sets a folder's property, before it.",
    "Move the action to the other side of CostFinalize.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        foreach (var sequence in package.Sequences)
        {
            var costFinalize = sequence.PlaceOf("CostFinalize");
            foreach (var entry in sequence.Entries)
            {
                if (package.Table("CustomAction").Find(entry.Action) is { } action && ProblemOf(package, action, entry.Sequence, costFinalize) is { } problem)
                {
                    yield return At(entry.Row, "Sequence", problem);
                }
            }
        }
    }

    private static string? ProblemOf(PackageView package, RowView action, int? place, int? costFinalize)
    {
        var type = new CustomActionType(action.Bits("Type"));
        if (!type.OnlySets)
        {
            return null;
        }

        if (costFinalize is null)
        {
            return "The sequence has no CostFinalize.";
        }

        return type.Basic == CustomActionType.SetDirectory
            ? place < costFinalize ? "The action sets a folder's path, so it must come after CostFinalize." : null
            : package.Table("Directory").HasKey(action.Text("Source") ?? "") && place > costFinalize ? "The action sets a folder's property, so it must come before CostFinalize." : null;
    }
}
