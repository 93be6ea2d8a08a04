using System.Collections.Generic;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>
/// Where the product goes: where the command line or the dialog says, else where it (or the version that it replaces) already is, else to its default. The
/// folder is remembered like a parameter, and is the location that Windows shows for installed programs.
/// </summary>
internal static class InstallDirectoryRows
{
    /// <summary>Receives the folder of an earlier installation, with a separator at its end.</summary>
    public const string Previous = "PREVIOUSINSTALLDIR";

    private const string RestoreAction = "RestoreInstallDirectory";
    private const string DefaultAction = "SetInstallDirectory";
    private const string ShowAction = "SetInstallLocation";

    /// <summary>In the dialogs' sequence as well as in that of the installation.</summary>
    public static IReadOnlyList<ScheduledAction> Settle { get; } =
    [
        new(RestoreAction, $"{Previous} AND NOT {StableKey.InstallDirectory}")
        {
            After = [StandardActions.AppSearch, StandardActions.FileCost],
            Before = [DefaultAction],
        },
        new(DefaultAction, $"NOT {StableKey.InstallDirectory}")
        {
            After = [StandardActions.FileCost],
            Before = [StandardActions.CostFinalize],
        },
    ];

    /// <summary>In the installation's sequence, when the folder is settled.</summary>
    public static ScheduledAction Show { get; } = new(ShowAction)
    {
        After = [StandardActions.CostFinalize],
        Before = [StandardActions.InstallValidate],
    };

    public static IEnumerable<ITableRow> Of(InstallerPackage package) =>
    [
        CustomActionRow.SetProperty(RestoreAction, StableKey.InstallDirectory, $"[{Previous}]"),
        CustomActionRow.SetProperty(DefaultAction, StableKey.InstallDirectory, package.InstallDirectory),
        CustomActionRow.SetProperty(ShowAction, "ARPINSTALLLOCATION", $"[{StableKey.InstallDirectory}]"),
        .. ParameterRows.RememberedRows(Previous, StableKey.InstallDirectory, StableKey.InstallDirectory, package),
    ];
}
