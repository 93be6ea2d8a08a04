using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;

namespace Django.Iis.Tasks;

/// <summary>Lays the site's tree out in a folder.</summary>
public sealed class PackFolder : PackTask
{
    protected override string Pack(SiteModel site, string folder) => FolderWriter.Write(site, folder, Cancellation).Path;
}
