using System;
using System.Collections.Generic;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;

namespace Django.Iis.Core.Installers;

/// <summary>What a project says of its MSI beyond what the site model says of the site.</summary>
public sealed record InstallerOptions
{
    /// <summary>Null for the one that project, environment and platform give.</summary>
    public Guid? UpgradeCode { get; init; }

    /// <summary>The licence to accept, as plain text or RTF; null for none.</summary>
    public string? License { get; init; }

    /// <summary>Full path of an .ico file; null for Windows' own.</summary>
    public string? Icon { get; init; }

    public ProgramsEntry Programs { get; init; } = new();

    /// <summary>Ids of validation rules that the MSI need not keep.</summary>
    public IReadOnlyCollection<string> SuppressedRules { get; init; } = [];

    /// <summary>Whether the MSI configures IIS (<c>DjangoMsiSetup</c>); otherwise it lays down files only.</summary>
    public bool RunsSetup { get; init; } = true;

    public CabinetCompression Compression { get; init; } = CabinetCompression.Default;
}
