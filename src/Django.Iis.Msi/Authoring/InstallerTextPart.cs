namespace Django.Iis.Msi.Authoring;

/// <summary>A part of an <see cref="InstallerText"/>.</summary>
/// <param name="Text">Formatted text.</param>
/// <param name="Condition">Windows Installer condition on which it belongs to the text; null for always.</param>
public sealed record InstallerTextPart(string Text, string? Condition = null);
