using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The package's custom actions, each deferred one with the twin that undoes it.</summary>
internal static class ActionRows
{
    public static IEnumerable<ITableRow> Of(InstallerPackage package)
    {
        var binaries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var action in package.Actions)
        {
            if (action.Program.Kind == ActionProgramKind.Embedded && !binaries.ContainsKey(action.Program.Path))
            {
                binaries.Add(action.Program.Path, action.Name);
                yield return new BinaryRow(action.Name, SourceBytes.Read(action.Program.Path));
            }
        }

        foreach (var row in package.Actions.SelectMany(action => Of(action, package, binaries)))
        {
            yield return row;
        }
    }

    /// <summary>The actions with their twins, to be placed among the standard actions of the installation.</summary>
    public static IReadOnlyList<ScheduledAction> Schedule(InstallerPackage package) =>
        [.. package.Actions.SelectMany(ActionPlacement.Of)];

    private static IEnumerable<ITableRow> Of(InstallerAction action, InstallerPackage package, Dictionary<string, string> binaries)
    {
        var (source, type) = ProgramOf(action.Program, binaries);
        yield return new CustomActionRow(
            action.Name, type | ActionTypes.OfPhase(action.Phase) | (action.IgnoresFailure ? ActionTypes.Continue : 0), source, TargetOf(action.Arguments), null);
        if (action.RollbackArguments is not null)
        {
            yield return new CustomActionRow(ActionPlacement.RollbackOf(action), type | ActionTypes.Rollback, source, TargetOf(action.RollbackArguments), null);
        }

        if (action.ProgressText is not null)
        {
            yield return new ActionTextRow(action.Name, action.ProgressText, Template: null);
        }

        string? TargetOf(string arguments) => action.Program.Kind == ActionProgramKind.OfWindows
            ? ActionTypes.CommandOf(action.Program.Path, arguments, package)
            : arguments;
    }

    private static (string Source, int Type) ProgramOf(ActionProgram program, Dictionary<string, string> binaries) => program.Kind switch
    {
        ActionProgramKind.Embedded => (binaries[program.Path], ActionTypes.EmbeddedProgram),
        ActionProgramKind.Installed => (StableKey.OfFile(program.Path), ActionTypes.InstalledProgram),
        _ => (DirectoryRows.Root, ActionTypes.CommandInFolder),
    };
}
