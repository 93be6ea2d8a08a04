namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Tells how far the installation is.</summary>
internal static class ProgressDialog
{
    public static Dialog Create() => PageFrame.Create(
        DialogNames.Progress,
        DialogTexts.ProgressHeading,
        DialogTexts.Progress,
        [
            Controls.Text("Status", new Box(PageFrame.Left, 90, 40, TextMetrics.LineHeight), DialogTexts.Status),
            Controls.ActionText("ActionText", new Box(PageFrame.Left + 42, 90, PageFrame.BodyWidth - 42, TextMetrics.LineHeight)),
            Controls.ProgressBar("Progress", new Box(PageFrame.Left, 106, PageFrame.BodyWidth, 12)),
            PageFrame.Cancel(),
        ],
        DialogAttributes.Modeless);
}
