using System.Collections.Generic;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>What happens to other versions of the product on the machine (Windows Installer: Upgrade table).</summary>
internal static class UpgradeRows
{
    /// <summary>Given as 1, lets an older version replace a newer one.</summary>
    public const string AllowDowngrade = "ALLOWDOWNGRADE";

    public const string OlderFound = "OLDERVERSIONFOUND";

    public const string NewerFound = "NEWERVERSIONFOUND";

    /// <summary>Holds when a newer version is to be replaced.</summary>
    public const string IsDowngrade = NewerFound + " AND " + AllowDowngrade + "=1";

    /// <summary>msidbUpgradeAttributesVersionMaxInclusive</summary>
    private const int IncludesMaximum = 0x200;

    // A newer product is not merely detected: where the launch condition lets a downgrade pass, it is removed like an older one.
    public static IEnumerable<ITableRow> Of(InstallerPackage package)
    {
        var code = InstallerIdentity.Format(package.UpgradeCode);
        var version = package.Version.ToString();
        return
        [
            new UpgradeRow(code, VersionMin: null, version, Language: null, IncludesMaximum, Remove: null, OlderFound),
            new UpgradeRow(code, version, VersionMax: null, Language: null, Attributes: 0, Remove: null, NewerFound),
            new LaunchConditionRow(
                $"Installed OR NOT {NewerFound} OR {AllowDowngrade}=1",
                $"A newer version of [ProductName] is installed. Uninstall it first, or replace it by passing {AllowDowngrade}=1 to msiexec."),
        ];
    }
}
