using System.Collections.Generic;

namespace Django.Iis.Msi.Sequencing;

/// <summary>An action that wants a place in a sequence.</summary>
/// <param name="Name">Name of a standard or custom action.</param>
/// <param name="Condition">When it runs; null for always.</param>
internal sealed record ScheduledAction(string Name, string? Condition = null)
{
    /// <summary>Actions that must come earlier, where the sequence has them.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Actions that must come later, where the sequence has them.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];
}
