using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>What must hold of a package's custom actions.</summary>
internal static class ActionChecks
{
    /// <exception cref="Diagnostics.DiagnosticException">An action cannot be run (DJIIS1641).</exception>
    public static void Check(InstallerPackage package)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = new HashSet<string>(package.Files.Select(file => file.Path), StringComparer.Ordinal);
        foreach (var action in package.Actions)
        {
            if (!Identifiers.IsIdentifier(action.Name) || !known.Add(action.Name))
            {
                throw Refuse(action, "its name must consist of at most 60 letters, digits and underscores, begin with no digit, and stand for no other action.");
            }

            CheckProgram(action, files);
            CheckRollback(action);
            CheckTexts(action);
        }
    }

    private static void CheckProgram(InstallerAction action, HashSet<string> files)
    {
        if (action.Program.Kind == ActionProgramKind.Installed && !files.Contains(action.Program.Path))
        {
            throw Refuse(action, $"the package has no file '{action.Program.Path}'.");
        }

        if (action.Program is { Kind: ActionProgramKind.Installed } && action is { Phase: ActionPhase.Commit, Occasion: ActionOccasion.Uninstall })
        {
            throw Refuse(action, "its program is removed before the action's turn comes.");
        }
    }

    private static void CheckRollback(InstallerAction action)
    {
        var isUndone = action.RollbackArguments is not null;
        if (action.Phase == ActionPhase.Deferred ? isUndone == action.IsIrreversible : isUndone || action.IsIrreversible)
        {
            throw Refuse(action, "a deferred action, and no other, says either how it is undone or that it is irreversible.");
        }
    }

    private static void CheckTexts(InstallerAction action)
    {
        if (action.Arguments.Length > TextLimits.Formatted || action.RollbackArguments?.Length > TextLimits.Formatted)
        {
            throw Refuse(action, "its arguments are longer than 255 characters; set a property to the long part.");
        }
    }

    private static Exception Refuse(InstallerAction action, string reason) => AuthoringDiagnostics.InvalidAction.Create(action.Name, reason);
}
