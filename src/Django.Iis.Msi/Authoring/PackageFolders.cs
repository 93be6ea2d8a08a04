using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring;

/// <summary>Folders that are wanted for their own sake.</summary>
internal static class PackageFolders
{
    /// <summary>Those that are created although no file may be in them, as paths below the install directory; empty for that one itself.</summary>
    public static IEnumerable<string> Created(InstallerPackage package) =>
        package.EmptyDirectories.Concat(package.Permissions.Select(permission => permission.Folder));
}
