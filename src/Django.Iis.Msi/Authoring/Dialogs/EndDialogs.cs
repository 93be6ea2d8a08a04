namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>The three ends of an installation.</summary>
internal static class EndDialogs
{
    public static Dialog Success() => Create(DialogNames.Success, DialogTexts.SuccessHeading, DialogTexts.Success, DialogEvent.Return);

    public static Dialog UserExit() => Create(DialogNames.UserExit, DialogTexts.UserExitHeading, DialogTexts.UserExit, DialogEvent.Exit);

    public static Dialog Failure() => Create(DialogNames.Failure, DialogTexts.FailureHeading, DialogTexts.Failure, DialogEvent.Exit);

    private static Dialog Create(string name, string heading, string text, DialogEvent end) => PageFrame.Create(
        name,
        heading,
        description: "",
        [
            PageFrame.Paragraph("Text", PageFrame.Top, text),
            PageFrame.Next(DialogTexts.Finish, end),
        ]);
}
