namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Looks for a folder.</summary>
internal static class BrowseDialog
{
    /// <summary>Property that names the property of the folder looked for.</summary>
    public const string Property = "BrowsedFolder";

    public static Dialog Create()
    {
        const int fieldLeft = PageFrame.Left + 56;
        const int fieldWidth = PageFrame.BodyWidth - 56;
        return PageFrame.Create(
            DialogNames.Browse,
            DialogTexts.BrowseHeading,
            DialogTexts.BrowseDescription,
            [
                Controls.Label("LookInLabel", new Box(PageFrame.Left, 60, 54, TextMetrics.LineHeight), DialogTexts.LookIn),
                Controls.DirectoryCombo("LookIn", new Box(fieldLeft, 57, fieldWidth - 140, 80), Property),
                Controls.Button("Up", new Box(PageFrame.Width - 154, 57, 70, PageFrame.ButtonHeight), DialogTexts.UpOneLevel, new DialogEvent("DirectoryListUp", "0")),
                Controls.Button("NewFolder", new Box(PageFrame.Width - 82, 57, 62, PageFrame.ButtonHeight), DialogTexts.NewFolder, new DialogEvent("DirectoryListNew", "0")),
                Controls.DirectoryList("Folders", new Box(PageFrame.Left, 80, PageFrame.BodyWidth, 122), Property),
                Controls.Label("NameLabel", new Box(PageFrame.Left, 211, 54, TextMetrics.LineHeight), DialogTexts.FolderName),
                Controls.PathEdit("Name", new Box(fieldLeft, 208, fieldWidth, 18), Property, isIndirect: true),
                PageFrame.Next(DialogTexts.Ok, new DialogEvent("SetTargetPath", $"[{Property}]"), DialogEvent.Return),
                PageFrame.Cancel(DialogTexts.Cancel, new DialogEvent("Reset", "0"), DialogEvent.Return),
            ],
            DialogAttributes.Modal);
    }
}
