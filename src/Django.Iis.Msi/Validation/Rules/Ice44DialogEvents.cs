using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE44, and the references of control events that no foreign key describes.</summary>
internal sealed class Ice44DialogEvents() : ValidationRule(
    "ICE44",
    ValidationLevel.Error,
    "Events that open a dialog or run an action name one that exists.",
    "Correct the argument of the event.")
{
    private static readonly Dictionary<string, string> Targets = new(StringComparer.Ordinal)
    {
        ["NewDialog"] = "Dialog",
        ["SpawnDialog"] = "Dialog",
        ["SpawnWaitDialog"] = "Dialog",
        ["DoAction"] = "CustomAction",
    };

    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from row in package.Rows("ControlEvent")
        let argument = row.Text("Argument") ?? ""
        where Targets.ContainsKey(row.Text("Event") ?? "") && argument.IndexOf('[') < 0
        let table = Targets[row.Text("Event")!]
        where !package.Table(table).HasKey(argument)
        select At(row, "Argument", $"'{argument}' is no row of the {table} table.");
}
