using System;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that makes something of the installer's description: the MSI, or source to build it from.</summary>
public abstract class InstallerTask : PackTask
{
    /// <summary>DjangoMsiUpgradeCode; empty for the one that project, environment and platform give.</summary>
    public string UpgradeCode { get; set; } = "";

    /// <summary>DjangoMsiCompression.</summary>
    [Required]
    public string Compression { get; set; } = "";

    /// <summary>What the MSI installs, the same whichever tool makes it.</summary>
    protected InstallerPackage Describe(SiteModel site) => SiteInstaller.Describe(site, new InstallerOptions
    {
        UpgradeCode = ParseUpgradeCode(),
        Compression = Choice.Parse<CabinetCompression>("DjangoMsiCompression", Compression, ProjectFile),
    });

    private Guid? ParseUpgradeCode() =>
        UpgradeCode.Length == 0 ? null :
        Guid.TryParse(UpgradeCode, out var code) ? code :
        throw ProjectDiagnostics.UnknownValue.At(ProjectFile, 0, "DjangoMsiUpgradeCode", UpgradeCode, "a GUID such as 0e0e5e0c-8f5e-4c6b-9b53-3f6f0a0d5a11");
}
