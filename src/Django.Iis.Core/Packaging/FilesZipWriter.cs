using System.IO;
using System.Threading;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Packaging;

/// <summary>The format <c>Zip</c>: the nested tree at the root of an archive, for tools that only unpack (Kudu's zipdeploy, Expand-Archive).</summary>
public static class FilesZipWriter
{
    /// <summary>Writes <c>&lt;name&gt;.files.zip</c>.</summary>
    /// <param name="site">What to package.</param>
    /// <param name="folder">Full path of the output folder; created where missing.</param>
    /// <param name="index">What to take over from the archive that is there; null for nothing.</param>
    /// <param name="cancellation">Stops between two files; nothing is left behind.</param>
    /// <returns>Full path of the archive.</returns>
    /// <exception cref="DiagnosticException">DJIIS1501 to DJIIS1503.</exception>
    public static string Write(SiteModel site, string folder, PackageIndex? index = null, CancellationToken cancellation = default)
    {
        var path = Path.Combine(folder, site.Name + ".files.zip");
        return Output.Guard(path, () =>
        {
            using var staged = new StagedFiles();
            ZipPackage.Write(staged, path, index, zip => SiteZip.AddTree(zip, prefix: "", NestedTree.Of(site), cancellation));
            staged.Commit();
            return path;
        });
    }
}
