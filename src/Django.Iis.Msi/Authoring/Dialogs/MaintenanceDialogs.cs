namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>For a product that is installed: what to do with it, and the last question before it is done.</summary>
internal static class MaintenanceDialogs
{
    private const int TextLeft = PageFrame.Left + PageFrame.ButtonWidth + 10;

    public static Dialog Choose() => PageFrame.Create(
        DialogNames.Maintenance,
        DialogTexts.MaintenanceHeading,
        DialogTexts.MaintenanceDescription,
        [
            Choice("Repair", 70, DialogTexts.Repair, DialogNames.ConfirmRepair),
            Explanation("RepairText", 70, DialogTexts.MaintenanceRepair),
            Choice("Remove", 104, DialogTexts.Remove, DialogNames.ConfirmRemoval),
            Explanation("RemoveText", 104, DialogTexts.MaintenanceRemove),
            PageFrame.Cancel(),
        ]);

    public static Dialog ConfirmRepair() => Confirm(
        DialogNames.ConfirmRepair, DialogTexts.ConfirmRepairHeading, DialogTexts.ConfirmRepair, DialogTexts.Repair, new DialogEvent("Reinstall", "ALL"));

    public static Dialog ConfirmRemoval() => Confirm(
        DialogNames.ConfirmRemoval, DialogTexts.ConfirmRemovalHeading, DialogTexts.ConfirmRemoval, DialogTexts.Remove, new DialogEvent("Remove", "ALL"));

    private static Dialog Confirm(string name, string heading, string text, string button, DialogEvent chosen) => PageFrame.Create(
        name,
        heading,
        description: "",
        [
            PageFrame.Paragraph("Text", PageFrame.Top, text),
            PageFrame.Back(DialogNames.Maintenance),
            PageFrame.Next(button, [chosen, .. ReadyDialog.Begin]),
            PageFrame.Cancel(),
        ],
        DialogAttributes.Page | DialogAttributes.TracksDiskSpace);

    private static DialogControl Choice(string name, int top, string text, string next) => Controls.Button(
        name, new Box(PageFrame.Left, top, PageFrame.ButtonWidth, PageFrame.ButtonHeight), text, DialogEvent.Next(next));

    private static DialogControl Explanation(string name, int top, string text) => Controls.Text(
        name, new Box(TextLeft, top + 3, PageFrame.Width - PageFrame.Left - TextLeft, 2 * TextMetrics.LineHeight), text);
}
