using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE23.</summary>
internal sealed class Ice23TabOrder() : ValidationRule(
    "ICE23",
    ValidationLevel.Error,
    "The tab order of each dialog begins with its first control and is one closed loop through every control that has a next one.",
    "Correct Control_First and Control_Next: otherwise Windows Installer fails when the dialog is shown, or the keyboard does not reach a control.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var controls = package.Rows("Control").ToLookup(control => control.Text("Dialog_"), StringComparer.Ordinal);
        return package.Rows("Dialog")
            .Select(dialog => (Dialog: dialog, Problem: ProblemOf(dialog, [.. controls[dialog.Key]])))
            .Where(checkedDialog => checkedDialog.Problem is not null)
            .Select(checkedDialog => At(checkedDialog.Dialog, "Control_First", checkedDialog.Problem!));
    }

    private static string? ProblemOf(RowView dialog, IReadOnlyList<RowView> controls)
    {
        var next = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var control in controls)
        {
            next[control.Text("Control") ?? ""] = control.Text("Control_Next");
        }

        var first = dialog.Text("Control_First") ?? "";
        if (!next.ContainsKey(first))
        {
            return $"The first control '{first}' is not in the dialog.";
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        string? current = first;
        while (current is not null && visited.Add(current))
        {
            if (!next.TryGetValue(current, out var following))
            {
                return $"The tab order leads to '{current}', which is not in the dialog.";
            }

            current = following;
        }

        return current is null && visited.Count > 1 ? "The tab order ends before it is back at the first control."
            : current is not null && current != first ? $"The tab order comes back to '{current}' instead of '{first}'."
            : next.FirstOrDefault(control => control.Value is not null && !visited.Contains(control.Key)).Key is { } outside ? $"Control '{outside}' has a next one, but is outside the tab order."
            : null;
    }
}
