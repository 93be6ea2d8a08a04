using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>All dialogs of a package, and when they are shown.</summary>
internal static class DialogSet
{
    private const string IsNew = "NOT Installed";
    private const string IsResumed = "Installed AND (RESUME OR Preselected)";
    private const string IsMaintained = "Installed AND NOT RESUME AND NOT Preselected";

    /// <summary>Shown at the ends, by their places in the sequence (Windows Installer: Sequence Table Detailed Example).</summary>
    public static IReadOnlyList<(string Dialog, int Place)> Ends { get; } = [(DialogNames.Success, -1), (DialogNames.UserExit, -2), (DialogNames.Failure, -3)];

    public static IReadOnlyList<Dialog> Of(InstallerPackage package) =>
    [
        PrepareDialog.Create(),
        .. Wizard(package),
        BrowseDialog.Create(),
        DiskSpaceDialogs.Create(),
        DiskSpaceDialogs.CreateOutOfDisk(),
        MessageDialogs.InvalidValue(),
        MessageDialogs.WaitForCosting(),
        MessageDialogs.Cancel(),
        ProgressDialog.Create(),
        ResumeDialog.Create(),
        MaintenanceDialogs.Choose(),
        MaintenanceDialogs.ConfirmRepair(),
        MaintenanceDialogs.ConfirmRemoval(),
        FilesInUseDialogs.Create(),
        FilesInUseDialogs.CreateRestartManager(),
        EndDialogs.Success(),
        EndDialogs.UserExit(),
        EndDialogs.Failure(),
        ErrorDialog.Create(),
    ];

    /// <summary>The dialogs that the sequence shows: one while the computer is searched, the first question when all is known of it, and the progress.</summary>
    public static IReadOnlyList<ScheduledAction> Schedule(IReadOnlyList<ScheduledAction> settling) =>
    [
        new(DialogNames.Prepare) { Before = [StandardActions.FindRelatedProducts, StandardActions.AppSearch, StandardActions.LaunchConditions] },
        First(DialogNames.Welcome, IsNew, settling),
        First(DialogNames.Resume, IsResumed, settling),
        First(DialogNames.Maintenance, IsMaintained, settling),
        new(DialogNames.Progress)
        {
            After = [DialogNames.Welcome, DialogNames.Resume, DialogNames.Maintenance],
            Before = [StandardActions.ExecuteAction],
        },
    ];

    private static ScheduledAction First(string dialog, string condition, IReadOnlyList<ScheduledAction> settling) => new(dialog, condition)
    {
        After = [StandardActions.CostFinalize, StandardActions.MigrateFeatureStates, .. settling.Select(action => action.Name)],
        Before = [StandardActions.ExecuteAction],
    };

    // The questions of an installation, each of which knows the one before it and the one after it.
    private static IEnumerable<Dialog> Wizard(InstallerPackage package)
    {
        var parameters = ParameterDialogs.Divide([.. package.Parameters.Where(parameter => parameter.IsAsked)]);
        string[] names =
        [
            DialogNames.Welcome,
            .. package.License is null ? [] : new[] { DialogNames.License },
            DialogNames.Folder,
            .. parameters.Select((_, index) => DialogNames.Parameters(index + 1)),
            DialogNames.Ready,
        ];
        return names.Select((name, index) => name switch
        {
            DialogNames.Welcome => WelcomeDialog.Create(names[index + 1]),
            DialogNames.License => LicenseDialog.Create(LicenseText.ToRtf(package.License!), names[index - 1], names[index + 1]),
            DialogNames.Folder => FolderDialog.Create(names[index - 1], names[index + 1]),
            DialogNames.Ready => ReadyDialog.Create(names[index - 1]),
            _ => ParameterDialogs.Create(name, parameters[index - (names.Length - 1 - parameters.Count)], names[index - 1], names[index + 1]),
        });
    }
}
