using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE77.</summary>
internal sealed class Ice77DeferredActions() : ValidationRule(
    "ICE77",
    ValidationLevel.Error,
    "A deferred custom action stands between InstallInitialize and InstallFinalize, where there is a script to defer it to.",
    "Move the action between InstallInitialize and InstallFinalize.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from sequence in package.Sequences
        where sequence.Table.Name is "InstallExecuteSequence" or "AdminExecuteSequence"
        from entry in sequence.Entries
        let action = package.Table("CustomAction").Find(entry.Action)
        where action is { } custom && new CustomActionType(custom.Bits("Type")).IsInScript
        where !(entry.Sequence > sequence.PlaceOf("InstallInitialize") && entry.Sequence < sequence.PlaceOf("InstallFinalize"))
        select At(entry.Row, "Sequence", "The action is deferred, but does not stand between InstallInitialize and InstallFinalize.");
}
