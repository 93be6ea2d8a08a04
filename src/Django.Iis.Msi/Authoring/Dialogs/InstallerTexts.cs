using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>What the installer's own controls and messages say. For errors it has texts of its own, in the language of Windows.</summary>
internal static class InstallerTexts
{
    /// <summary>Windows Installer: UIText table.</summary>
    private static readonly IReadOnlyList<(string Key, string Text)> Words =
    [
        ("bytes", "bytes"),
        ("KB", "KB"),
        ("MB", "MB"),
        ("GB", "GB"),
        ("NewFolder", "Fldr|New Folder"),
        ("ScriptInProgress", "Gathering what is needed..."),
        ("TimeRemaining", "Time remaining: {[1] minutes }{[2] seconds}"),
        ("VolumeCostAvailable", "Available"),
        ("VolumeCostDifference", "Difference"),
        ("VolumeCostRequired", "Required"),
        ("VolumeCostSize", "Disk size"),
        ("VolumeCostVolume", "Volume"),
    ];

    /// <summary>What is said of each standard action, and of its progress (Windows Installer: ActionText table).</summary>
    private static readonly IReadOnlyList<(string Action, string Description, string? Template)> Actions =
    [
        ("AppSearch", "Looking for earlier settings", null),
        ("CostInitialize", "Reckoning the disk space", null),
        ("FileCost", "Reckoning the disk space", null),
        ("CostFinalize", "Reckoning the disk space", null),
        ("FindRelatedProducts", "Looking for other versions", null),
        ("MigrateFeatureStates", "Taking over from other versions", "Application: [1]"),
        ("InstallValidate", "Checking the installation", null),
        ("InstallInitialize", "Beginning the installation", null),
        ("ProcessComponents", "Updating the registration of components", null),
        ("UnpublishFeatures", "Withdrawing features", "Feature: [1]"),
        ("RemoveRegistryValues", "Removing registry values", "Key: [1], Name: [2]"),
        ("RemoveFiles", "Removing files", "File: [1], Folder: [9]"),
        ("RemoveFolders", "Removing folders", "Folder: [1]"),
        ("CreateFolders", "Creating folders", "Folder: [1]"),
        ("InstallFiles", "Copying files", "File: [1], Folder: [9], Size: [6]"),
        ("InstallAdminPackage", "Copying the package", "File: [1], Folder: [9], Size: [6]"),
        ("WriteRegistryValues", "Writing registry values", "Key: [1], Name: [2]"),
        ("RegisterUser", "Registering the user", "[1]"),
        ("RegisterProduct", "Registering the product", "[1]"),
        ("PublishFeatures", "Publishing features", "Feature: [1]"),
        ("PublishProduct", "Publishing the product", null),
        ("InstallExecute", "Putting the new version in place", null),
        ("RemoveExistingProducts", "Removing the version that is replaced", "Application: [1]"),
        ("InstallFinalize", "Completing the installation", null),
        ("Rollback", "Undoing what has been done", "[1]"),
        ("RollbackCleanup", "Removing copies of what was replaced", "File: [1]"),
    ];

    public static IEnumerable<ITableRow> Rows =>
    [
        .. Words.Select(word => new UITextRow(word.Key, word.Text)),
        .. Actions.Select(action => new ActionTextRow(action.Action, action.Description, action.Template)),
    ];
}
