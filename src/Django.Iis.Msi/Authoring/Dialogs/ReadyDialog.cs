namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>The last question before anything is changed.</summary>
internal static class ReadyDialog
{
    public static Dialog Create(string back) => PageFrame.Create(
        DialogNames.Ready,
        DialogTexts.ReadyHeading,
        DialogTexts.ReadyDescription,
        [
            PageFrame.Paragraph("Text", PageFrame.Top, DialogTexts.Ready),
            PageFrame.Back(back),
            PageFrame.Next(DialogTexts.Install, Begin),
            PageFrame.Cancel(),
        ],
        DialogAttributes.Page | DialogAttributes.TracksDiskSpace);

    /// <summary>
    /// Begins when it is known that there is room for everything, the copies included that a failure needs: without them it could not bring back what was.
    /// </summary>
    public static DialogEvent[] Begin =>
    [
        new("SpawnWaitDialog", DialogNames.WaitForCosting, "CostingComplete = 1"),
        DialogEvent.Open(DialogNames.OutOfDisk, "OutOfDiskSpace = 1"),
        DialogEvent.End("Return", "OutOfDiskSpace <> 1"),
    ];
}
