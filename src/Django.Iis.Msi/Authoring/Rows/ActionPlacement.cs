using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>When a custom action runs: where it says itself, else where one of its kind does no harm; and on what occasion.</summary>
internal static class ActionPlacement
{
    /// <summary>REMOVE is what is removed; the installer gives it this value, or takes it from the user, when that is everything.</summary>
    private const string RemovesAll = "REMOVE~=\"ALL\"";

    /// <summary>The action's twin, where it has one, and the action.</summary>
    public static IEnumerable<ScheduledAction> Of(InstallerAction action)
    {
        var placed = Place(action);
        return action.RollbackArguments is null ? [placed] : [placed with { Name = RollbackOf(action), Before = [action.Name, .. placed.Before] }, placed];
    }

    /// <summary>Name of the twin: rollback runs backwards, so it stands before what it undoes.</summary>
    public static string RollbackOf(InstallerAction action) => RollbackOf(action.Name);

    public static string RollbackOf(string action) => "Undo" + action;

    /// <summary>The condition of the occasion, and the action's own.</summary>
    public static string ConditionOf(InstallerAction action)
    {
        var occasion = action.Occasion == ActionOccasion.Install ? "NOT " + RemovesAll : RemovesAll + " AND NOT UPGRADINGPRODUCTCODE";
        return action.Condition is null ? occasion : $"{occasion} AND ({action.Condition})";
    }

    private static ScheduledAction Place(InstallerAction action)
    {
        var scheduled = new ScheduledAction(action.Name, ConditionOf(action)) { After = action.After, Before = action.Before };
        return action.Phase == ActionPhase.Immediate ? PlaceImmediate(scheduled) : PlaceInScript(scheduled, action.Occasion);
    }

    private static ScheduledAction PlaceImmediate(ScheduledAction action) => action with
    {
        After = action.After.Count > 0 ? action.After : [StandardActions.CostFinalize],
        Before = action.Before.Count > 0 ? action.Before : [StandardActions.InstallInitialize],
    };

    // Windows Installer: Deferred Execution Custom Actions. The script is written between InstallInitialize and InstallFinalize, and nothing may come
    // between its execution and the removal of the old product (ICE63).
    private static ScheduledAction PlaceInScript(ScheduledAction action, ActionOccasion occasion)
    {
        var followsRemoval = action.After.Contains(StandardActions.ExecuteScript) || action.After.Contains(StandardActions.RemoveExistingProducts);
        return action with
        {
            After =
            [
                StandardActions.InstallInitialize,
                .. action.After.Count > 0 ? action.After : DefaultAfter(occasion),
                .. followsRemoval ? new[] { StandardActions.RemoveExistingProducts } : [],
            ],
            Before =
            [
                followsRemoval ? StandardActions.InstallFinalize : StandardActions.ExecuteScript,
                .. action.Before.Count > 0 ? action.Before : DefaultBefore(occasion),
            ],
        };
    }

    // What an installation runs finds its files in place; what a removal runs finds them still there.
    private static string[] DefaultAfter(ActionOccasion occasion) => occasion == ActionOccasion.Install
        ? [StandardActions.InstallFiles, StandardActions.WriteRegistryValues]
        : [StandardActions.ProcessComponents];

    private static string[] DefaultBefore(ActionOccasion occasion) => occasion == ActionOccasion.Install
        ? []
        : [StandardActions.RemoveRegistryValues, StandardActions.RemoveFiles];
}
