using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: Rollback Custom Actions.</summary>
/// <remarks>
/// Which action undoes which is not in the tables. It is taken to be the one named after it: <c>Deploy</c> is undone by <c>DeployRollback</c>,
/// <c>RollbackDeploy</c> or <c>UndoDeploy</c>.
/// </remarks>
internal sealed class Dj05RollbackTwins() : ValidationRule(
    "DJ05",
    ValidationLevel.Error,
    "An action that is undone by a rollback action of its name comes after it, and never runs without it.",
    "Put the rollback action before the action that it undoes, with a condition that holds whenever that one's does.")
{
    private static readonly string[] Marks = ["Rollback", "Undo"];

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        if (package.Sequence("InstallExecuteSequence") is not { } sequence)
        {
            yield break;
        }

        foreach (var rollback in sequence.Entries.Where(entry => TypeOf(package, entry.Action).IsRollback))
        {
            var undone = sequence.Entries.Where(entry => TypeOf(package, entry.Action).IsDeferred && IsTwin(rollback.Action, entry.Action)).ToList();
            foreach (var action in undone)
            {
                if (rollback.Sequence > action.Sequence)
                {
                    yield return At(rollback.Row, "Sequence", $"The action comes after '{action.Action}', so it is not yet there when that fails.");
                }

                if (package.Scenarios.FirstOrDefault(scenario => scenario.MayRunSafely(action.Condition) && !scenario.MayRunSafely(rollback.Condition)) is { } uncovered)
                {
                    yield return At(rollback.Row, "Condition", $"In {uncovered.Name}, '{action.Action}' runs without it.");
                }
            }
        }
    }

    private static CustomActionType TypeOf(PackageView package, string action) => new(package.Table("CustomAction").Find(action)?.Bits("Type") ?? 0);

    private static bool IsTwin(string rollback, string action) => Marks.Any(mark =>
        string.Equals(rollback, mark + action, StringComparison.Ordinal) || string.Equals(rollback, action + mark, StringComparison.Ordinal));
}
