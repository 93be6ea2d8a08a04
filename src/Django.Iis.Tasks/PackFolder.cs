using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Lays the site's tree out in a folder.</summary>
[MSBuildMultiThreadableTask]
public sealed class PackFolder : PackTask
{
    /// <summary>The tree's own folder, for publishing; empty for one of the site's name in the output folder.</summary>
    public string Destination { get; set; } = "";

    protected override string Pack(SiteModel site, string folder) =>
        (Destination.Length == 0 ? FolderWriter.Write(site, folder, Cancellation) : FolderWriter.WriteTo(site, FullPath(Destination), Cancellation)).Path;
}
