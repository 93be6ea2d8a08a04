using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The permissions of folders.</summary>
internal static class PermissionRows
{
    public static IEnumerable<MsiLockPermissionsExRow> Of(InstallerPackage package) => package.Permissions.Select((permission, index) =>
        new MsiLockPermissionsExRow(
            string.Format(CultureInfo.InvariantCulture, "Folder{0}", index + 1),
            StableKey.OfDirectory(permission.Folder),
            CreateFolderRow.Definition.Name,
            permission.Sddl,
            permission.Condition));
}
