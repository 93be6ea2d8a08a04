using System.IO;
using Django.Iis.Core.Incremental;
using Django.Iis.Core.Packaging;

namespace Django.Iis.Tasks;

/// <summary>A task that writes a zip and compresses only what changed since the one that is there.</summary>
public abstract class PackZipTask : PackTask
{
    /// <summary>Full path of the SDK package's folder.</summary>
    public string Sdk { get; set; } = "";

    /// <summary>Where the zip's writer notes what it holds; empty to compress everything each time.</summary>
    public string IndexFile { get; set; } = "";

    /// <summary>Null when there is none to be kept.</summary>
    protected PackageIndex? Index => IndexFile.Length == 0 ? null : new PackageIndex(FullPath(IndexFile), SdkIdentity.Of(Path.GetFullPath(Sdk)));
}
