using System;
using System.Collections.Generic;
using Django.Iis.Msi.Cabinets;

namespace Django.Iis.Msi.Authoring;

/// <summary>
/// A product as one per-machine Windows Installer package. Everything that has to be unique or stable in its tables (product, package and component codes,
/// keys, short names, sequence numbers) is derived from what is said here, so the same description and files make the same bytes.
/// </summary>
public sealed record InstallerPackage
{
    public required string ProductName { get; init; }

    public required string Manufacturer { get; init; }

    public required ProductVersion Version { get; init; }

    /// <summary>The same for all versions of a product; two products with different codes install side by side. See <see cref="InstallerIdentity"/>.</summary>
    public required Guid UpgradeCode { get; init; }

    public InstallerPlatform Platform { get; init; } = InstallerPlatform.X64;

    /// <summary>
    /// Where the product goes unless <c>INSTALLDIR</c> says otherwise: a formatted path without a trailing separator, for example
    /// <c>[WindowsVolume]inetpub\Polls</c>.
    /// </summary>
    public required string InstallDirectory { get; init; }

    public required IReadOnlyList<InstallerFile> Files { get; init; }

    /// <summary>Folders to create although no file is in them: paths below the install directory, separated by <c>/</c>.</summary>
    public IReadOnlyList<string> EmptyDirectories { get; init; } = [];

    public IReadOnlyList<LaunchRequirement> Requirements { get; init; } = [];

    /// <summary>What is asked of whoever installs the product, in the order of the dialogs.</summary>
    public IReadOnlyList<InstallerParameter> Parameters { get; init; } = [];

    /// <summary>Programs to run; those that nothing orders otherwise run in the order in which they stand here.</summary>
    public IReadOnlyList<InstallerAction> Actions { get; init; } = [];

    /// <summary>Texts for the arguments of <see cref="Actions"/> that are longer than one of them may be.</summary>
    public IReadOnlyList<InstallerText> Texts { get; init; } = [];

    /// <summary>What the package carries for programs that read the package: full paths on the build machine by the name in the Binary table.</summary>
    public IReadOnlyDictionary<string, string> Attachments { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the installer says in other words than its own.</summary>
    public IReadOnlyList<InstallerMessage> Messages { get; init; } = [];

    public IReadOnlyList<InstallerRegistryValue> RegistryValues { get; init; } = [];

    public IReadOnlyList<InstallerPermission> Permissions { get; init; } = [];

    /// <summary>The licence that a user must accept in the dialogs, as plain text or RTF; null for none. A silent installation accepts it.</summary>
    public string? License { get; init; }

    /// <summary>Full path, on the build machine, of the product's icon (.ico) among the installed programs; null for Windows' own.</summary>
    public string? Icon { get; init; }

    public ProgramsEntry Programs { get; init; } = new();

    public CabinetCompression Compression { get; init; } = CabinetCompression.Default;

    /// <summary>Rules of docs/validation.md that the finished package need not keep, such as <c>ICE61</c>.</summary>
    public IReadOnlyCollection<string> SuppressedRules { get; init; } = [];
}
