using System.Collections.Generic;

namespace Django.Iis.Msi.Authoring;

/// <summary>A program that the installation runs. What changes the machine is deferred, runs elevated, and names how it is undone.</summary>
/// <param name="Name">Name of the action: letters, digits and underscores, not beginning with a digit.</param>
/// <param name="Program">What it runs.</param>
public sealed record InstallerAction(string Name, ActionProgram Program)
{
    public ActionPhase Phase { get; init; } = ActionPhase.Deferred;

    public ActionOccasion Occasion { get; init; } = ActionOccasion.Install;

    /// <summary>Formatted command line after the program's name. Logs and other users of the machine may see it: secrets have no place here.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>
    /// Formatted arguments with which the program undoes the action when something later fails: it must bear that the action was never begun. Required of
    /// a deferred action unless it <see cref="IsIrreversible"/>.
    /// </summary>
    public string? RollbackArguments { get; init; }

    /// <summary>Whether a deferred action leaves nothing that could be undone.</summary>
    public bool IsIrreversible { get; init; }

    /// <summary>Whether the installation goes on when the program fails.</summary>
    public bool IgnoresFailure { get; init; }

    /// <summary>Windows Installer condition, asked beside that of the <see cref="Occasion"/>; null for always.</summary>
    public string? Condition { get; init; }

    /// <summary>Standard actions, or others of the package, that must come earlier.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Standard actions, or others of the package, that must come later.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>What the progress dialog says meanwhile.</summary>
    public string? ProgressText { get; init; }
}
