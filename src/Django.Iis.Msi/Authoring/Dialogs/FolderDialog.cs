namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Asks where the product goes.</summary>
internal static class FolderDialog
{
    public static Dialog Create(string back, string next) => PageFrame.Create(
        DialogNames.Folder,
        DialogTexts.FolderHeading,
        DialogTexts.FolderDescription,
        [
            Controls.Label("FolderLabel", new Box(PageFrame.Left, 64, PageFrame.BodyWidth, TextMetrics.LineHeight), DialogTexts.FolderLabel),
            Controls.PathEdit("Folder", new Box(PageFrame.Left, 78, PageFrame.BodyWidth, 18), StableKey.InstallDirectory),
            Controls.Button(
                "Change",
                new Box(PageFrame.Left, 104, PageFrame.ButtonWidth, PageFrame.ButtonHeight),
                DialogTexts.Change,
                DialogEvent.Set(BrowseDialog.Property, StableKey.InstallDirectory),
                DialogEvent.Open(DialogNames.Browse)),
            Controls.Button(
                "DiskSpace",
                new Box(PageFrame.Left + 64, 104, 72, PageFrame.ButtonHeight),
                DialogTexts.DiskSpace,
                DialogEvent.Open(DialogNames.DiskSpace)),
            PageFrame.Back(back),

            // A folder that cannot be is refused by the first event, and the second does not happen.
            PageFrame.Next(DialogTexts.Next, new DialogEvent("SetTargetPath", StableKey.InstallDirectory), DialogEvent.Next(next)),
            PageFrame.Cancel(),
        ],
        DialogAttributes.Page | DialogAttributes.TracksDiskSpace);
}
