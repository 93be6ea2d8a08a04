namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Lists programs that use files of the product: where Windows can restart them, and where it cannot.</summary>
internal static class FilesInUseDialogs
{
    private const int ListHeight = 120;
    private const int TextTop = PageFrame.Top + ListHeight + 8;

    public static Dialog Create() => PageFrame.Create(
        DialogNames.FilesInUse,
        DialogTexts.FilesInUseHeading,
        DialogTexts.FilesInUseDescription,
        [
            List,
            PageFrame.Paragraph("Text", TextTop, DialogTexts.FilesInUse),
            PageFrame.Back(DialogNames.FilesInUse) with { Name = "Ignore", Text = DialogTexts.Ignore, Events = [DialogEvent.End("Ignore")] },
            PageFrame.Next(DialogTexts.Retry, DialogEvent.End("Retry")),
            PageFrame.Cancel(DialogTexts.Exit, DialogEvent.Exit),
        ],
        DialogAttributes.Modal | DialogAttributes.KeepsModeless);

    public static Dialog CreateRestartManager() => PageFrame.Create(
        DialogNames.RestartManager,
        DialogTexts.FilesInUseHeading,
        DialogTexts.FilesInUseDescription,
        [
            List,
            PageFrame.Paragraph("Text", TextTop, DialogTexts.RestartManager),
            Controls.Button(
                "Next",
                new Box(PageFrame.Left, 243, 104, PageFrame.ButtonHeight),
                DialogTexts.CloseAndRestart,
                new DialogEvent("RMShutdownAndRestart", "0"),
                DialogEvent.Return),
            Controls.Button("LeaveOpen", new Box(PageFrame.Left + 108, 243, 84, PageFrame.ButtonHeight), DialogTexts.LeaveOpen, DialogEvent.Return),
            PageFrame.Cancel(DialogTexts.Cancel, DialogEvent.Exit),
        ],
        DialogAttributes.Modal | DialogAttributes.KeepsModeless);

    private static DialogControl List => Controls.FilesInUse("Programs", new Box(PageFrame.Left, PageFrame.Top, PageFrame.BodyWidth, ListHeight));
}
