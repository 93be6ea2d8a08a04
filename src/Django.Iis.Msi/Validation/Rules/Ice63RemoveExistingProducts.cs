using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE63 and RemoveExistingProducts action.</summary>
internal sealed class Ice63RemoveExistingProducts() : ValidationRule(
    "ICE63",
    ValidationLevel.Error,
    "RemoveExistingProducts stands where it may: before InstallInitialize, or after it or InstallExecute with nothing written to the script between, or after InstallFinalize.",
    "Move RemoveExistingProducts right after InstallInitialize, or right after InstallExecute before InstallFinalize.")
{
    private const string Remove = "RemoveExistingProducts";

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        if (package.Sequence("InstallExecuteSequence") is not { } sequence || sequence.PlaceOf(Remove) is not { } place)
        {
            yield break;
        }

        if (place < sequence.PlaceOf("InstallValidate"))
        {
            yield return At(sequence.Table.Name, Remove, "Sequence", "The action comes before InstallValidate.");
        }

        if (place > sequence.PlaceOf("InstallInitialize") && !(place > sequence.PlaceOf("InstallFinalize")) && FirstScriptBefore(package, sequence, place) is { } action)
        {
            yield return At(sequence.Table.Name, Remove, "Sequence", $"'{action}' has written to the script, and the script has not been run.");
        }
    }

    private static string? FirstScriptBefore(PackageView package, SequenceView sequence, int place) => sequence.Entries
        .Where(entry => entry.Sequence < place && entry.Sequence > StartOfScript(sequence, place) && IsScript(package, entry.Action))
        .Select(entry => entry.Action)
        .FirstOrDefault();

    // The script is run, and begun again, by InstallExecute.
    private static int StartOfScript(SequenceView sequence, int place) =>
        new[] { "InstallInitialize", "InstallExecute", "InstallExecuteAgain" }.Select(sequence.PlaceOf).Where(start => start < place).Max() ?? 0;

    private static bool IsScript(PackageView package, string action) =>
        StandardActionFacts.IsScript(action) || new CustomActionType(package.Table("CustomAction").Find(action)?.Bits("Type") ?? 0).IsInScript;
}
