using System;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Tasks;

/// <summary>Writes the MSI.</summary>
public sealed class PackMsi : PackTask
{
    /// <summary>DjangoMsiUpgradeCode; empty for the one that project, environment and platform give.</summary>
    public string UpgradeCode { get; set; } = "";

    protected override string Pack(SiteModel site, string folder)
    {
        var path = Path.Combine(folder, site.Name + ".msi");
        InstallerWriter.Write(SiteInstaller.Describe(site, ParseUpgradeCode()), path, Cancellation);
        return path;
    }

    private Guid? ParseUpgradeCode() =>
        UpgradeCode.Length == 0 ? null :
        Guid.TryParse(UpgradeCode, out var code) ? code :
        throw ProjectDiagnostics.UnknownValue.At(ProjectFile, 0, "DjangoMsiUpgradeCode", UpgradeCode, "a GUID such as 0e0e5e0c-8f5e-4c6b-9b53-3f6f0a0d5a11");
}
