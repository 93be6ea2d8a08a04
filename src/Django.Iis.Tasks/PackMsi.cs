using System;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Signing;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes the MSI.</summary>
public sealed class PackMsi : PackTask
{
    /// <summary>DjangoMsiUpgradeCode; empty for the one that project, environment and platform give.</summary>
    public string UpgradeCode { get; set; } = "";

    /// <summary>DjangoMsiCompression.</summary>
    [Required]
    public string Compression { get; set; } = "";

    /// <summary>DjangoSignCommand; empty for no signature.</summary>
    public string SignCommand { get; set; } = "";

    /// <summary>The folder that holds the package before it is signed.</summary>
    [Required]
    public string UnsignedFolder { get; set; } = "";

    protected override string Pack(SiteModel site, string folder)
    {
        var path = Path.Combine(folder, site.Name + ".msi");
        var package = SiteInstaller.Describe(site, new InstallerOptions
        {
            UpgradeCode = ParseUpgradeCode(),
            Compression = Choice.Parse<CabinetCompression>("DjangoMsiCompression", Compression, ProjectFile),
        });
        if (SignCommand.Length == 0)
        {
            InstallerWriter.Write(package, path, Cancellation);
        }
        else
        {
            WriteSigned(package, path);
        }

        return path;
    }

    private void WriteSigned(InstallerPackage package, string path)
    {
        var unsigned = Path.Combine(FullPath(UnsignedFolder), Path.GetFileName(path));
        var signer = new FileSigner(Core.Signing.SignCommand.Parse(SignCommand, ProjectFile), ProjectFile, line => Log.LogMessage(MessageImportance.Low, "{0}", line));
        InstallerWriter.Write(package, unsigned, Cancellation);
        SignedInstaller.Publish(unsigned, path, signer, InstallerSignature.Exists, Cancellation);
        File.Delete(unsigned);
    }

    private Guid? ParseUpgradeCode() =>
        UpgradeCode.Length == 0 ? null :
        Guid.TryParse(UpgradeCode, out var code) ? code :
        throw ProjectDiagnostics.UnknownValue.At(ProjectFile, 0, "DjangoMsiUpgradeCode", UpgradeCode, "a GUID such as 0e0e5e0c-8f5e-4c6b-9b53-3f6f0a0d5a11");
}
