namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Show what the installation needs on each volume: when the user asks, and when there is not enough.</summary>
internal static class DiskSpaceDialogs
{
    public static Dialog Create() => Create(DialogNames.DiskSpace, DialogTexts.DiskSpaceHeading, DialogTexts.DiskSpaceDescription);

    public static Dialog CreateOutOfDisk() => Create(DialogNames.OutOfDisk, DialogTexts.OutOfDiskHeading, DialogTexts.OutOfDiskDescription);

    private static Dialog Create(string name, string heading, string description) => PageFrame.Create(
        name,
        heading,
        description,
        [
            Controls.VolumeCostList("Volumes", new Box(PageFrame.Left, PageFrame.Top, PageFrame.BodyWidth, PageFrame.Bottom - PageFrame.Top)),
            PageFrame.Cancel(DialogTexts.Ok, DialogEvent.Return),
        ],
        DialogAttributes.Modal | DialogAttributes.KeepsModeless);
}
