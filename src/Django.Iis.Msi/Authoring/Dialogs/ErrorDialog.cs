using System.Linq;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Shows the installer's error messages. It fills in the text, and shows those of the buttons that fit (Windows Installer: Error Dialog).</summary>
internal static class ErrorDialog
{
    private const int Width = 300;
    private const int Height = 105;
    private const int ButtonTop = 80;

    /// <summary>The buttons by the names that the installer knows; it puts those that it shows side by side.</summary>
    private static readonly (string Name, string Text, string End)[] Buttons =
    [
        ("A", DialogTexts.Abort, "ErrorAbort"),
        ("C", DialogTexts.Cancel, "ErrorCancel"),
        ("I", DialogTexts.Ignore, "ErrorIgnore"),
        ("N", DialogTexts.No, "ErrorNo"),
        ("O", DialogTexts.Ok, "ErrorOk"),
        ("R", DialogTexts.Retry, "ErrorRetry"),
        ("Y", DialogTexts.Yes, "ErrorYes"),
    ];

    public static Dialog Create() => new(
        DialogNames.Error,
        Width,
        Height,
        DialogAttributes.Modal | DialogAttributes.KeepsModeless | DialogAttributes.Error,
        [
            Controls.Text("ErrorText", new Box(20, 15, Width - 40, 60), text: "") with { Text = null, IsTabStop = true },
            .. Buttons.Select(button => Controls.Button(
                button.Name, new Box(100, ButtonTop, PageFrame.ButtonWidth, PageFrame.ButtonHeight), button.Text, DialogEvent.End(button.End))),
        ])
    {
        First = "ErrorText",
    };
}
