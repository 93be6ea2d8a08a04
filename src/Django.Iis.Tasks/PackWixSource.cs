using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.WixSource;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes the source and the project from which the WiX toolset builds the MSI.</summary>
[MSBuildMultiThreadableTask]
public sealed class PackWixSource : InstallerTask
{
    /// <summary>DjangoWixVersion.</summary>
    [Required]
    public string WixVersion { get; set; } = "";

    protected override string Pack(SiteModel site, string folder) =>
        WixSourceFolder.Write(Describe(site), new WixProject(site.Name, WixVersion), folder, Cancellation);
}
