using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>
/// Where the product goes: where the command line says, else where it (or the version that it replaces) already is, else to its default. The folder is
/// remembered as the location that Windows shows for installed programs.
/// </summary>
internal static class InstallDirectoryRows
{
    /// <summary>Receives the folder of an earlier installation, with a separator at its end.</summary>
    public const string Previous = "PREVIOUSINSTALLDIR";

    private const string RestoreAction = "RestoreInstallDirectory";
    private const string DefaultAction = "SetInstallDirectory";
    private const string RememberAction = "SetInstallLocation";

    private const string UninstallKey = @"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\";

    /// <summary>Properties that hold the code of a product whose folder counts: this one when it is repaired or removed, else the one that is replaced.</summary>
    private static readonly IReadOnlyList<string> Products = ["ProductCode", UpgradeRows.OlderFound, UpgradeRows.NewerFound];

    public static IReadOnlyList<ScheduledAction> Actions { get; } =
    [
        new(RestoreAction, $"{Previous} AND NOT {StableKey.InstallDirectory}")
        {
            After = [StandardActions.FileCost],
            Before = [DefaultAction],
        },
        new(DefaultAction, $"NOT {StableKey.InstallDirectory}")
        {
            After = [StandardActions.FileCost],
            Before = [StandardActions.CostFinalize],
        },
        new(RememberAction)
        {
            After = [StandardActions.CostFinalize],
            Before = [StandardActions.InstallValidate, StandardActions.ExecuteAction],
        },
    ];

    public static IEnumerable<ITableRow> Of(InstallerPackage package) =>
    [
        CustomActionRow.SetProperty(RestoreAction, StableKey.InstallDirectory, $"[{Previous}]"),
        CustomActionRow.SetProperty(DefaultAction, StableKey.InstallDirectory, package.InstallDirectory),
        CustomActionRow.SetProperty(RememberAction, "ARPINSTALLLOCATION", $"[{StableKey.InstallDirectory}]"),
        .. Products.SelectMany(product => SearchRows(product, package)),
    ];

    // A 32-bit package is registered in the 32-bit view.
    private static IEnumerable<ITableRow> SearchRows(string product, InstallerPackage package)
    {
        var signature = "FolderOf" + product;
        var is64Bit = PlatformFacts.Of(package.Platform).Is64Bit;
        return
        [
            new AppSearchRow(Previous, signature),
            RegLocatorRow.LocalMachineValue(signature, $"{UninstallKey}[{product}]", "InstallLocation", is64Bit),
        ];
    }
}
