namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>All that the dialogs say (formatted texts).</summary>
internal static class DialogTexts
{
    public const string Title = "[ProductName] Setup";

    public const string Back = "&Back";
    public const string Next = "&Next";
    public const string Cancel = "Cancel";
    public const string Install = "&Install";
    public const string Finish = "&Finish";
    public const string Ok = "OK";
    public const string Yes = "&Yes";
    public const string No = "&No";
    public const string Retry = "&Retry";
    public const string Ignore = "&Ignore";
    public const string Abort = "&Abort";
    public const string Exit = "E&xit";
    public const string Change = "C&hange...";
    public const string DiskSpace = "&Disk space...";
    public const string Repair = "&Repair";
    public const string Remove = "R&emove";
    public const string Resume = "&Resume";
    public const string UpOneLevel = "&Up one level";
    public const string NewFolder = "Ne&w folder";
    public const string Accept = "I &accept the terms of the licence agreement";
    public const string FolderLabel = "Install to this &folder:";
    public const string LookIn = "&Look in:";
    public const string FolderName = "&Folder name:";
    public const string CloseAndRestart = "&Close and restart them";
    public const string LeaveOpen = "&Leave them open";

    public const string WelcomeHeading = "Install [ProductName] [ProductVersion]";
    public const string Welcome =
        "This sets [ProductName] up on this computer, or replaces another version of it. A version that is already here goes on serving until the new one is "
        + "in place, and stays if something fails. Click Next to continue, or Cancel to leave everything as it is.";

    public const string PrepareHeading = "One moment";
    public const string Prepare = "The computer is being looked at. The dialogs that lead through the installation of [ProductName] follow.";

    public const string LicenseHeading = "Licence agreement";
    public const string LicenseDescription = "Please read the terms under which [ProductName] may be used.";

    public const string FolderHeading = "Folder";
    public const string FolderDescription = "Click Next to install to this folder, or choose another one.";

    public const string ParametersHeading = "Settings";
    public const string ParametersDescription = "These values belong to this computer.";

    public const string ReadyHeading = "Ready to install";
    public const string ReadyDescription = "[ProductName] [ProductVersion] can be installed now.";
    public const string Ready = "Click Install to begin, Back to look at your answers again, or Cancel to leave everything as it is.";

    public const string ProgressHeading = "Please wait";
    public const string Progress = "What you have asked for is being done. This may take several minutes.";
    public const string Status = "Status:";

    public const string MaintenanceHeading = "[ProductName] is installed";
    public const string MaintenanceDescription = "Repair it, or remove it from this computer.";
    public const string MaintenanceRepair = "Brings back files and settings that are missing or have been changed.";
    public const string MaintenanceRemove = "Removes [ProductName] from this computer. What its users have put there stays.";

    public const string ConfirmRepairHeading = "Ready to repair";
    public const string ConfirmRepair = "Click Repair to write all files and settings of [ProductName] anew.";

    public const string ConfirmRemovalHeading = "Ready to remove";
    public const string ConfirmRemoval = "Click Remove to take [ProductName] from this computer.";

    public const string ResumeHeading = "Go on with the installation";
    public const string ResumeText = "The installation of [ProductName] was suspended. Click Resume to complete it.";

    public const string SuccessHeading = "Done";
    public const string Success = "What you have asked for has been done. Click Finish to close this dialog.";

    public const string UserExitHeading = "Cancelled";
    public const string UserExit = "The installation was cancelled. This computer is as it was before. Start it again at any time.";

    public const string FailureHeading = "Failed";
    public const string Failure =
        "The installation ended early because of an error. This computer is as it was before. To learn more, start it again as: msiexec /i package.msi /l*v log.txt";

    public const string CancelQuestion = "Do you want to cancel the installation of [ProductName]?";
    public const string InvalidValue = "[InvalidValue]";
    public const string WaitForCosting = "The disk space that is needed is being reckoned. Please wait.";
    public const string BrowseHeading = "Choose a folder";
    public const string BrowseDescription = "Go to the folder, or type its name.";

    public const string DiskSpaceHeading = "Disk space";
    public const string DiskSpaceDescription = "This much room is needed on each volume, and this much is free.";

    public const string OutOfDiskHeading = "Not enough disk space";
    public const string OutOfDiskDescription = "Free some room on the volumes that are marked, or cancel and choose a folder on another one.";

    public const string FilesInUseHeading = "Files in use";
    public const string FilesInUseDescription = "These programs use files that have to be replaced.";
    public const string FilesInUse = "Close them and click Retry. With Ignore, the computer has to be restarted in the end; Exit cancels.";
    public const string RestartManager = "They can be closed now and started again at the end; or left open, and the computer has to be restarted.";
}
