using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes the site's tree as a plain zip.</summary>
[MSBuildMultiThreadableTask]
public sealed class PackFilesZip : PackZipTask
{
    protected override string Pack(SiteModel site, string folder) => FilesZipWriter.Write(site, folder, Index, Cancellation);
}
