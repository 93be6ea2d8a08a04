using System.Collections.Generic;

namespace Django.Iis.Msi.Validation.Facts;

/// <summary>An action of Windows Installer's own as its documentation describes it (Windows Installer: Standard Actions Reference).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Section">Where it belongs.</param>
internal sealed record StandardAction(string Name, SequenceSection Section)
{
    /// <summary>Actions after which it must come, where the sequence has them ("Sequence Restrictions").</summary>
    public IReadOnlyList<string> After { get; init; } = [];
}
