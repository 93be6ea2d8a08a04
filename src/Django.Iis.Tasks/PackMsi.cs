using System.IO;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes the MSI.</summary>
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
        InstallerWriter.Write(package, unsigned, Cancellation);
        SignedInstaller.Publish(unsigned, path, SignMsi.Signer(SignCommand, this), InstallerSignature.Exists, Cancellation);
        File.Delete(unsigned);
    }
}
