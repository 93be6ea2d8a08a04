using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Sites;
using Django.Iis.Msi;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Validation;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes the MSI.</summary>
[MSBuildMultiThreadableTask]
public sealed class PackMsi : InstallerTask
{
    /// <summary>DjangoSignCommand; empty for no signature.</summary>
    public string SignCommand { get; set; } = "";

    /// <summary>The folder that holds the package before it is signed.</summary>
    [Required]
    public string UnsignedFolder { get; set; } = "";

    protected override string Pack(SiteModel site, string folder)
    {
        var path = Path.Combine(folder, site.Name + ".msi");
        var package = Describe(site);
        if (SignCommand.Length == 0)
        {
            Report(InstallerWriter.Write(package, path, Cancellation), path);
        }
        else
        {
            WriteSigned(package, path);
        }

        return path;
    }

    private void Report(IReadOnlyList<ValidationFinding> findings, string path)
    {
        foreach (var finding in findings)
        {
            LogWarning(ValidationDiagnostics.DoubtfulPackage, ProjectFile, 0, path, finding);
        }
    }

    private void WriteSigned(InstallerPackage package, string path)
    {
        var unsigned = Path.Combine(FullPath(UnsignedFolder), Path.GetFileName(path));
        Report(InstallerWriter.Write(package, unsigned, Cancellation), path);
        SignedInstaller.Publish(unsigned, path, SignMsi.Signer(SignCommand, this), InstallerSignature.Exists, Cancellation);
        File.Delete(unsigned);
    }
}
