namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Is shown while the computer is searched, before the first question.</summary>
internal static class PrepareDialog
{
    public static Dialog Create() => PageFrame.Create(
        DialogNames.Prepare,
        DialogTexts.PrepareHeading,
        description: "",
        [
            PageFrame.Paragraph("Text", PageFrame.Top, DialogTexts.Prepare),
            Controls.ActionText("ActionText", new Box(PageFrame.Left, PageFrame.Top + 40, PageFrame.BodyWidth, TextMetrics.LineHeight)),
            PageFrame.Cancel(),
        ],
        DialogAttributes.Modeless);
}
