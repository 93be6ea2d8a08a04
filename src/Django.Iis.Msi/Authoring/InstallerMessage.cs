namespace Django.Iis.Msi.Authoring;

/// <summary>What the installer says instead of one of its own messages.</summary>
/// <param name="Number">Number of the message (Windows Installer Error Messages), for example 1722: a program of the package has failed.</param>
/// <param name="Text">Template: <c>[2]</c> stands for the message's second datum.</param>
public sealed record InstallerMessage(int Number, string Text);
