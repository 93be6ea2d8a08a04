using System.Collections.Generic;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>A window of the built-in user interface. Lengths are installer units: a twelfth of the height of the system's font.</summary>
/// <param name="Name">Its key in the Dialog table.</param>
/// <param name="Width">Width in installer units.</param>
/// <param name="Height">Height in installer units.</param>
/// <param name="Attributes">Sum of <see cref="DialogAttributes"/>.</param>
/// <param name="Controls">In tab order, those that the keyboard passes over at any place.</param>
internal sealed record Dialog(string Name, int Width, int Height, int Attributes, IReadOnlyList<DialogControl> Controls)
{
    /// <summary>Control that the keyboard goes to first.</summary>
    public required string First { get; init; }

    /// <summary>Button that Enter presses.</summary>
    public string? Default { get; init; }

    /// <summary>Button that Escape presses.</summary>
    public string? Cancel { get; init; }
}
