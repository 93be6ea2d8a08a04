namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Shows the licence, and goes on only when it is accepted.</summary>
internal static class LicenseDialog
{
    /// <summary>Set when the box is checked.</summary>
    public const string Accepted = "LicenseAccepted";

    private const int BoxTop = 212;

    public static Dialog Create(string rtf, string back, string next) => PageFrame.Create(
        DialogNames.License,
        DialogTexts.LicenseHeading,
        DialogTexts.LicenseDescription,
        [
            Controls.ScrollableText("License", new Box(PageFrame.Left, PageFrame.Top, PageFrame.BodyWidth, BoxTop - 6 - PageFrame.Top), rtf),
            Controls.CheckBox("Accept", new Box(PageFrame.Left, BoxTop, PageFrame.BodyWidth, 18), Accepted, DialogTexts.Accept),
            PageFrame.Back(back),
            PageFrame.Next(DialogTexts.Next, DialogEvent.Next(next)) with { EnabledWhen = Accepted + " = \"1\"" },
            PageFrame.Cancel(),
        ]);
}
