using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: CustomAction table; DoAction control event.</summary>
internal sealed class Dj13IdleActions() : ValidationRule(
    "DJ13",
    ValidationLevel.Warning,
    "Every custom action is run by a sequence or by a control of a dialog.",
    "Schedule the action, or remove it.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var run = new HashSet<string?>(
            package.Sequences.SelectMany(sequence => sequence.Entries.Select(string? (entry) => entry.Action))
                .Concat(package.Rows("ControlEvent").Where(row => row.Text("Event") == "DoAction").Select(row => row.Text("Argument"))),
            StringComparer.Ordinal);
        return package.Rows("CustomAction").Where(action => !run.Contains(action.Key)).Select(action => At(action, column: null, "Nothing runs the action."));
    }
}
