namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Goes on with an installation that a restart has interrupted.</summary>
internal static class ResumeDialog
{
    public static Dialog Create() => PageFrame.Create(
        DialogNames.Resume,
        DialogTexts.ResumeHeading,
        description: "",
        [
            PageFrame.Paragraph("Text", PageFrame.Top, DialogTexts.ResumeText),
            PageFrame.Next(DialogTexts.Resume, ReadyDialog.Begin),
            PageFrame.Cancel(),
        ],
        DialogAttributes.Page | DialogAttributes.TracksDiskSpace);
}
