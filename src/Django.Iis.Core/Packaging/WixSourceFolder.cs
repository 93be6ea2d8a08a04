using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.IO;
using Django.Iis.Diagnostics;
using Django.Iis.Msi;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.WixSource;

namespace Django.Iis.Core.Packaging;

/// <summary>The format <c>WixSource</c>: a folder with a project for the WiX toolset, its source, and every file that goes into the package.</summary>
public static class WixSourceFolder
{
    /// <summary>Writes <c>&lt;name&gt;.wix/</c> anew: an older one is there until the new one is whole.</summary>
    /// <param name="package">What the MSI installs.</param>
    /// <param name="project">Name and tool version.</param>
    /// <param name="folder">Full path of the output folder; created where missing.</param>
    /// <param name="cancellation">Stops between two files; the older folder stays.</param>
    /// <returns>Full path of the folder.</returns>
    /// <exception cref="DiagnosticException">DJIIS1501; DJIIS16xx: the package cannot be made; DJIIS1660: the folder holds something else.</exception>
    public static string Write(InstallerPackage package, WixProject project, string folder, CancellationToken cancellation = default)
    {
        var path = Path.Combine(folder, project.Name + ".wix");
        return Output.Guard(path, () =>
        {
            RequireOurs(path);
            using var atomic = new AtomicFolder(path);
            WixSourceWriter.Write(package, project, atomic.Temporary, cancellation);
            atomic.Commit();
            return path;
        });
    }

    private static void RequireOurs(string path)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !File.Exists(Path.Combine(path, WixSourceWriter.ProductFile)))
        {
            throw WixDiagnostics.FolderNotOurs.At(path, 0, path);
        }
    }
}
