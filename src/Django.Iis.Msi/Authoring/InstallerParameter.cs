using System.Collections.Generic;

namespace Django.Iis.Msi.Authoring;

/// <summary>
/// A value that belongs to the machine, not to the package: given as <c>PROPERTY=value</c> to msiexec, or asked for in a dialog. Without either, it is what
/// it was in the version that is replaced, repaired or removed, if it is remembered, else what is found on the machine, and else its default.
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

    /// <summary>
    /// Name of the registry value that remembers it; null for that of the property. Where the right value depends on the version of the product, so does the
    /// name: what one version was told is then nothing to another.
    /// </summary>
    public string? RememberedAs { get; init; }

    /// <summary>
    /// Files that may be the value, the most likely first. Such a parameter is settled before the launch conditions are checked, so that one of them can ask
    /// for it, and what is remembered of it counts as long as that file is there.
    /// </summary>
    public IReadOnlyList<FileSearch> Searches { get; init; } = [];

    /// <summary>Whether a dialog asks for it; otherwise only the command line overrules what is remembered, found or the default.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>Whether an installation without a value is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it goes between quotation marks into a program's arguments: a quotation mark of its own, which would end them, is refused.</summary>
    public bool IsArgument { get; init; }

    /// <summary>What else must hold of the value, asked in the dialog and before anything is installed.</summary>
    public IReadOnlyList<ParameterRule> Rules { get; init; } = [];

    /// <summary>Name of the registry value that remembers it.</summary>
    internal string RegistryName => RememberedAs ?? Property;

    /// <summary>Heading of the dialog that asks for it: parameters that follow each other under one heading stand together.</summary>
    public string? Heading { get; init; }
}
