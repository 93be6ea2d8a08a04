using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE75.</summary>
internal sealed class Ice75InstalledSources() : ValidationRule(
    "ICE75",
    ValidationLevel.Error,
    "A custom action that runs an installed file comes after CostFinalize, which finds out where the file is.",
    "Move the action after CostFinalize, or run the file from the Binary table.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from sequence in package.Sequences
        where SequenceView.InstallTables.Concat(SequenceView.AdminTables).Contains(sequence.Table.Name, StringComparer.Ordinal)
        from entry in sequence.Entries
        let action = package.Table("CustomAction").Find(entry.Action)
        where action is { } custom && new CustomActionType(custom.Bits("Type")).RunsInstalledFile
        where !(entry.Sequence > sequence.PlaceOf("CostFinalize"))
        select At(entry.Row, "Sequence", "The action runs an installed file, but does not come after CostFinalize.");
}
