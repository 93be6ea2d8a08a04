using System;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Validation;
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

    /// <summary>DjangoMsiSuppressIces: ids of validation rules.</summary>
    public string[] SuppressedRules { get; set; } = [];

    /// <summary>DjangoMsiLicenseFile: path of a text or RTF file; empty for no licence to accept.</summary>
    public string LicenseFile { get; set; } = "";

    /// <summary>DjangoMsiIcon: path of an .ico file; empty for Windows' own.</summary>
    public string Icon { get; set; } = "";

    public string Comments { get; set; } = "";

    public string Contact { get; set; } = "";

    public string HelpLink { get; set; } = "";

    public string AboutLink { get; set; } = "";

    /// <summary>DjangoMsiSetup.</summary>
    public bool RunsSetup { get; set; } = true;

    /// <summary>What the MSI installs, the same whichever tool makes it.</summary>
    protected InstallerPackage Describe(SiteModel site) => SiteInstaller.Describe(site, new InstallerOptions
    {
        UpgradeCode = ParseUpgradeCode(),
        License = FindFile("DjangoMsiLicenseFile", LicenseFile) is { } license ? File.ReadAllText(license) : null,
        Icon = FindFile("DjangoMsiIcon", Icon),
        Programs = new ProgramsEntry { Comments = Comments, Contact = Contact, HelpLink = HelpLink, AboutLink = AboutLink },
        SuppressedRules = [.. SuppressedRules.Select(CheckRule)],
        RunsSetup = RunsSetup,
        Compression = Choice.Parse<CabinetCompression>("DjangoMsiCompression", Compression, ProjectFile),
    });

    private string CheckRule(string id)
    {
        Choice.OneOf("DjangoMsiSuppressIces", id, InstallerValidator.RuleIds, ProjectFile);
        return id;
    }

    private string? FindFile(string property, string path) =>
        path.Length == 0 ? null :
        File.Exists(FullPath(path)) ? FullPath(path) :
        throw ProjectDiagnostics.FileMissing.At(ProjectFile, 0, property, path);

    private Guid? ParseUpgradeCode() =>
        UpgradeCode.Length == 0 ? null :
        Guid.TryParse(UpgradeCode, out var code) ? code :
        throw ProjectDiagnostics.UnknownValue.At(ProjectFile, 0, "DjangoMsiUpgradeCode", UpgradeCode, "a GUID such as 0e0e5e0c-8f5e-4c6b-9b53-3f6f0a0d5a11");
}
