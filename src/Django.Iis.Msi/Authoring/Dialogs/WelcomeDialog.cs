namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Says what is going to happen.</summary>
internal static class WelcomeDialog
{
    public static Dialog Create(string next) => PageFrame.Create(
        DialogNames.Welcome,
        DialogTexts.WelcomeHeading,
        description: "",
        [
            PageFrame.Paragraph("Text", PageFrame.Top, DialogTexts.Welcome),
            PageFrame.Next(DialogTexts.Next, DialogEvent.Next(next)),
            PageFrame.Cancel(),
        ]);
}
