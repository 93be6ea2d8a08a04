using System.Collections.Generic;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>A part of a dialog. <see cref="Controls"/> makes them.</summary>
/// <param name="Name">Its name in the dialog.</param>
/// <param name="Type">Kind of control (Windows Installer: Controls).</param>
/// <param name="Place">Where it is in the dialog.</param>
internal sealed record DialogControl(string Name, string Type, Box Place)
{
    /// <summary>Options (Windows Installer: Control Attributes).</summary>
    public int Attributes { get; init; }

    /// <summary>Property that it shows or sets.</summary>
    public string? Property { get; init; }

    public string? Text { get; init; }

    /// <summary>Whether the Tab key stops here; a label that does lends its access key to the control after it.</summary>
    public bool IsTabStop { get; init; }

    /// <summary>What it does, in order.</summary>
    public IReadOnlyList<DialogEvent> Events { get; init; } = [];

    /// <summary>When it can be used; null for always.</summary>
    public string? EnabledWhen { get; init; }

    /// <summary>Event of the installation that it follows, and what of it changes with that; null for none.</summary>
    public (string Event, string Attribute)? Follows { get; init; }
}
