using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE20. A package without dialogs has nothing to check.</summary>
internal sealed class Ice20StandardDialogs() : ValidationRule(
    "ICE20",
    ValidationLevel.Error,
    "A package with dialogs has those that Windows Installer itself shows: for errors, for files in use, and for the three ends of an installation.",
    "Add the dialog with the controls and events that its documentation asks for, or set LIMITUI.")
{
    private const int ErrorDialog = 0x0001_0000;

    private const string EndDialog = "EndDialog";

    /// <summary>Buttons of the error dialog and what they return (Windows Installer: Error Dialog).</summary>
    private static readonly IReadOnlyList<(string Button, string Argument)> ErrorButtons =
        [("A", "ErrorAbort"), ("C", "ErrorCancel"), ("I", "ErrorIgnore"), ("N", "ErrorNo"), ("O", "ErrorOk"), ("R", "ErrorRetry"), ("Y", "ErrorYes")];

    /// <summary>Ends of an installation by their places in a sequence (Windows Installer: Sequence Table Detailed Example).</summary>
    private static readonly IReadOnlyList<(int Sequence, string Name)> Ends = [(-1, "success"), (-2, "cancellation"), (-3, "failure")];

    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        package.Rows("Dialog").Count == 0 || package.Property("LIMITUI") is not null ? [] : [.. CheckError(package), .. CheckFilesInUse(package), .. CheckEnds(package)];

    private IEnumerable<ValidationFinding> CheckError(PackageView package)
    {
        var dialogs = package.Rows("Dialog").Where(row => (row.Bits("Attributes") & ErrorDialog) != 0).ToList();
        if (dialogs.Count == 0)
        {
            yield return At("Dialog", row: null, "Attributes", "No dialog is the error dialog.");
            yield break;
        }

        var dialog = dialogs[0];
        if (dialog.Text("Control_First") != "ErrorText")
        {
            yield return At(dialog, "Control_First", "The first control of the error dialog is not ErrorText.");
        }

        foreach (var (button, argument) in ErrorButtons.Where(button => !HasEvent(package, dialog.Key, button.Button, button.Argument)))
        {
            yield return At(dialog, column: null, $"The error dialog has no button {button} that ends it with {argument}.");
        }
    }

    private IEnumerable<ValidationFinding> CheckFilesInUse(PackageView package)
    {
        var lists = package.Rows("Control").Where(control => control.Text("Type") == "ListBox" && control.Text("Property") == "FileInUseProcess").ToList();
        if (lists.Count == 0)
        {
            yield return At("Control", row: null, "Property", "No dialog lists the programs that use files (FileInUseProcess).");
            yield break;
        }

        var dialog = lists[0].Text("Dialog_") ?? "";
        foreach (var argument in new[] { "Ignore", "Exit", "Retry" }.Where(argument => !HasEvent(package, dialog, button: null, argument)))
        {
            yield return At("Dialog", dialog, column: null, $"The dialog of files in use has no button that ends it with {argument}.");
        }
    }

    private IEnumerable<ValidationFinding> CheckEnds(PackageView package) =>
        from sequence in package.Sequences
        where sequence.Table.Name == "InstallUISequence"
        from end in Ends
        where !sequence.Entries.Any(entry => entry.Sequence == end.Sequence)
        select At(sequence.Table.Name, row: null, "Sequence", $"No dialog is shown after a {end.Name} ({end.Sequence}).");

    private static bool HasEvent(PackageView package, string dialog, string? button, string argument) => package.Rows("ControlEvent").Any(row =>
        string.Equals(row.Text("Dialog_"), dialog, StringComparison.Ordinal)
        && (button is null || string.Equals(row.Text("Control_"), button, StringComparison.Ordinal))
        && row.Text("Event") == EndDialog
        && string.Equals(row.Text("Argument"), argument, StringComparison.Ordinal));
}
