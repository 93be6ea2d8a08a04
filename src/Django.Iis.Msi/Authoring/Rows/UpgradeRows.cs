using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>What happens to other versions of the product on the machine (Windows Installer: Upgrade table).</summary>
/// <remarks>
/// They are removed late: when all of the new version is in place, and still inside the transaction (RemoveExistingProducts between InstallExecute and
/// InstallFinalize). Until then the old version serves, and whatever fails brings it back. What both have in common is one component with two owners, and
/// stays when the first of them goes; everything else of the old version goes with it.
/// </remarks>
internal static class UpgradeRows
{
    /// <summary>Given as 1, lets an older version replace a newer one.</summary>
    public const string AllowDowngrade = "ALLOWDOWNGRADE";

    /// <summary>Codes of the products that this one takes the place of.</summary>
    public const string ReplacedProducts = "REPLACEDPRODUCTS";

    public const string SameFound = "SAMEVERSIONFOUND";

    public const string NewerFound = "NEWERVERSIONFOUND";

    /// <summary>
    /// Every file is written, whatever is there (a), beside what Windows does by default: registry (m, u) and shortcuts (s). Without it, which of the files
    /// with the same path in both versions are written is decided while the old ones are still there: an older DLL, or a text that someone has edited on
    /// the server, would be left out of the new product, and then go with the old one, whose component it alone would be. What a user owns is not touched
    /// all the same: its component says that it is never overwritten.
    /// </summary>
    private const string ReinstallMode = "amus";

    private const string ReinstallModeProperty = "REINSTALLMODE";

    private const string ReinstallModeAction = "SetReinstallMode";

    /// <summary>msidbUpgradeAttributesOnlyDetect</summary>
    private const int OnlyDetect = 2;

    /// <summary>msidbUpgradeAttributesVersionMinInclusive</summary>
    private const int IncludesMinimum = 0x100;

    /// <summary>msidbUpgradeAttributesVersionMaxInclusive</summary>
    private const int IncludesMaximum = 0x200;

    private static readonly IReadOnlyList<Replacement> Replacements =
    [
        .. Replace("SameVersion", SameFound, SameFound),
        .. Replace("NewerVersion", NewerFound, $"{NewerFound} AND {AllowDowngrade}=1"),
    ];

    /// <summary>Properties that the first of two sequences must pass on to the second.</summary>
    public static IReadOnlyList<string> Properties { get; } = [AllowDowngrade, ReplacedProducts, SameFound, NewerFound];

    /// <summary>Settles how files are replaced and which products, in the dialogs' sequence as well as in that of the installation.</summary>
    public static IReadOnlyList<ScheduledAction> Settle { get; } =
    [
        // Windows warns of a package that has the property from the start (ICE40).
        new(ReinstallModeAction, $"NOT {ReinstallModeProperty}") { After = [StandardActions.LaunchConditions], Before = [StandardActions.CostInitialize] },
        .. Replacements.Select(replacement => new ScheduledAction(replacement.Action, replacement.Condition)
        {
            After = [StandardActions.FindRelatedProducts, StandardActions.LaunchConditions],
            Before = [StandardActions.CostInitialize],
        }),
    ];

    // Windows Installer looks up only older versions to remove (ICE61). It removes what the property of that search names, so the others are added to it.
    public static IEnumerable<ITableRow> Of(InstallerPackage package)
    {
        var code = InstallerIdentity.Format(package.UpgradeCode);
        var version = package.Version.ToString();
        return
        [
            CustomActionRow.SetProperty(ReinstallModeAction, ReinstallModeProperty, ReinstallMode),
            new UpgradeRow(code, VersionMin: null, version, Language: null, Attributes: 0, Remove: null, ReplacedProducts),
            new UpgradeRow(code, version, version, Language: null, OnlyDetect | IncludesMinimum | IncludesMaximum, Remove: null, SameFound),
            new UpgradeRow(code, version, VersionMax: null, Language: null, OnlyDetect, Remove: null, NewerFound),
            .. Replacements.Select(replacement => CustomActionRow.SetProperty(replacement.Action, ReplacedProducts, replacement.Value)),
            new LaunchConditionRow(
                $"Installed OR NOT {NewerFound} OR {AllowDowngrade}=1",
                $"A newer version of [ProductName] is installed. Uninstall it first, or replace it by passing {AllowDowngrade}=1 to msiexec."),
        ];
    }

    // Both sequences do this, and the second begins with what the first has found: nothing is added twice.
    private static IEnumerable<Replacement> Replace(string name, string found, string condition) =>
    [
        new("Replace" + name, $"{condition} AND NOT {ReplacedProducts}", $"[{found}]"),
        new("ReplaceAlso" + name, $"{condition} AND {ReplacedProducts} AND NOT {ReplacedProducts} >< {found}", $"[{ReplacedProducts}];[{found}]"),
    ];

    private sealed record Replacement(string Action, string Condition, string Value);
}
