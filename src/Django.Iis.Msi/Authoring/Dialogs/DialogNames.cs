namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Keys of the dialogs.</summary>
internal static class DialogNames
{
    public const string Prepare = "PrepareDialog";
    public const string Welcome = "WelcomeDialog";
    public const string License = "LicenseDialog";
    public const string Folder = "FolderDialog";
    public const string Browse = "BrowseDialog";
    public const string DiskSpace = "DiskSpaceDialog";
    public const string OutOfDisk = "OutOfDiskDialog";
    public const string InvalidValue = "InvalidValueDialog";
    public const string Ready = "ReadyDialog";
    public const string WaitForCosting = "WaitForCostingDialog";
    public const string Progress = "ProgressDialog";
    public const string Cancel = "CancelDialog";
    public const string Resume = "ResumeDialog";
    public const string Maintenance = "MaintenanceDialog";
    public const string ConfirmRepair = "ConfirmRepairDialog";
    public const string ConfirmRemoval = "ConfirmRemovalDialog";
    public const string Success = "SuccessDialog";
    public const string UserExit = "UserExitDialog";
    public const string Failure = "FailureDialog";
    public const string Error = "ErrorDialog";

    /// <summary>The installer itself asks for a dialog of this name (Windows Installer: FilesInUse Dialog).</summary>
    public const string FilesInUse = "FilesInUse";

    /// <summary>The installer itself asks for a dialog of this name (Windows Installer: MsiRMFilesInUse Dialog).</summary>
    public const string RestartManager = "MsiRMFilesInUse";

    /// <summary>One of the dialogs that ask for parameters.</summary>
    /// <param name="number">From 1.</param>
    public static string Parameters(int number) => "Parameters" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "Dialog";
}
