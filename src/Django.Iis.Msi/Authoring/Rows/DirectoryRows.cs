using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The folders, from the root of the installation down.</summary>
internal static class DirectoryRows
{
    /// <summary>The root of all folders, itself the root of a drive.</summary>
    public const string Root = "TARGETDIR";

    public static IEnumerable<DirectoryRow> Of(InstallerPlan plan) =>
    [
        new DirectoryRow(Root, Parent: null, "SourceDir"),
        new DirectoryRow(StableKey.InstallDirectory, Root, InstallDirectoryName(plan.Package)),
        .. plan.Directories.Select(directory => new DirectoryRow(directory.Key, directory.ParentKey, directory.FileName)),
    ];

    // Overridden by the action that sets INSTALLDIR; an administrative installation unpacks to a folder of this name.
    private static string InstallDirectoryName(InstallerPackage package)
    {
        var name = package.InstallDirectory.Substring(package.InstallDirectory.LastIndexOf('\\') + 1);
        return ShortNames.Assign([name])[name];
    }
}
