using System.Collections.Generic;

namespace Django.Iis.Msi.Authoring;

/// <summary>
/// A value that belongs to the machine, not to the package: given as <c>PROPERTY=value</c> to msiexec, or asked for in a dialog. Without either, it is what
/// it was in the version that is replaced, repaired or removed, if it is remembered, and else its default.
/// </summary>
/// <param name="Property">Name of a public property: upper-case letters, digits and underscores, not beginning with a digit.</param>
/// <param name="Label">What it is called in the dialog, without a colon.</param>
public sealed record InstallerParameter(string Property, string Label)
{
    /// <summary>One or two sentences that help to answer.</summary>
    public string? Description { get; init; }

    /// <summary>Formatted text for who says nothing, for example <c>[INSTALLDIR]data</c>.</summary>
    public string? Default { get; init; }

    /// <summary>
    /// Asked for covertly, kept out of logs and never remembered. Windows Installer hands a program nothing but its command line, which is no place for a
    /// secret; so the value is laid down below <see cref="ProductRegistry.SecretsKeyOf"/>, where only administrators and the system read it, for the
    /// deferred actions of the installation, and is gone when they have run.
    /// </summary>
    public bool IsSecret { get; init; }

    /// <summary>Kept below <see cref="ProductRegistry.KeyOf"/> until the product is removed, and taken from there by upgrade, repair and removal.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>Whether an installation without a value is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What else must hold of the value, asked in the dialog and before anything is installed.</summary>
    public IReadOnlyList<ParameterRule> Rules { get; init; } = [];

    /// <summary>Heading of the dialog that asks for it: parameters that follow each other under one heading stand together.</summary>
    public string? Heading { get; init; }
}
