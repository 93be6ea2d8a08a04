using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE13.</summary>
internal sealed class Ice13DialogsInExecution() : ValidationRule(
    "ICE13",
    ValidationLevel.Error,
    "Dialogs stand in the sequences of the user interface only.",
    "Move the dialog to InstallUISequence or AdminUISequence.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from sequence in package.Sequences
        where sequence.Table.Name is "InstallExecuteSequence" or "AdminExecuteSequence" or "AdvtExecuteSequence"
        from entry in sequence.Entries
        where package.Table("Dialog").HasKey(entry.Action)
        select At(entry.Row, "Action", "The action is a dialog, and this sequence runs where nobody can see it.");
}
