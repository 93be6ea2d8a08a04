namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Makes controls (Windows Installer: Controls, Control Attributes).</summary>
internal static class Controls
{
    private const int Visible = 1;
    private const int Enabled = 2;
    private const int Sunken = 4;
    private const int Indirect = 8;

    /// <summary>Shows what is behind it, as a text on a background must.</summary>
    private const int Transparent = 0x0001_0000;

    /// <summary>Shows &amp; as it is.</summary>
    private const int NoPrefix = 0x0002_0000;

    /// <summary>A field that does not show what is typed.</summary>
    private const int Password = 0x0020_0000;

    /// <summary>Progress in small steps.</summary>
    private const int Smooth = 0x0001_0000;

    /// <summary>Volumes that are listed: removable, fixed and network ones.</summary>
    private const int Volumes = 0x0001_0000 | 0x0002_0000 | 0x0004_0000;

    public static DialogControl Text(string name, Box place, string text) => new(name, "Text", place)
    {
        Attributes = Visible | Enabled | Transparent | NoPrefix,
        Text = text,
    };

    /// <summary>A text whose access key, the letter after &amp;, leads to the control after it.</summary>
    public static DialogControl Label(string name, Box place, string text) => new(name, "Text", place)
    {
        Attributes = Visible | Enabled | Transparent,
        Text = text,
        IsTabStop = true,
    };

    /// <summary>A text that tells what the installation is doing.</summary>
    public static DialogControl ActionText(string name, Box place) => Text(name, place, text: "") with { Text = null, Follows = ("ActionText", "Text") };

    public static DialogControl Line(string name, int y, int width) => new(name, "Line", new Box(0, y, width, 0)) { Attributes = Visible };

    public static DialogControl Button(string name, Box place, string text, params DialogEvent[] events) => new(name, "PushButton", place)
    {
        Attributes = Visible | Enabled,
        Text = text,
        IsTabStop = true,
        Events = events,
    };

    /// <param name="name">Name of the control.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="property">What is typed.</param>
    /// <param name="maxLength">In characters.</param>
    /// <param name="isSecret">Whether it shows what is typed.</param>
    public static DialogControl Edit(string name, Box place, string property, int maxLength, bool isSecret) => new(name, "Edit", place)
    {
        Attributes = Visible | Enabled | Sunken | (isSecret ? Password : 0),
        Property = property,
        Text = $"{{{maxLength.ToString(System.Globalization.CultureInfo.InvariantCulture)}}}",
        IsTabStop = true,
    };

    public static DialogControl CheckBox(string name, Box place, string property, string text) => new(name, "CheckBox", place)
    {
        Attributes = Visible | Enabled,
        Property = property,
        Text = text,
        IsTabStop = true,
    };

    public static DialogControl ScrollableText(string name, Box place, string rtf) => new(name, "ScrollableText", place)
    {
        Attributes = Visible | Enabled | Sunken,
        Text = rtf,
        IsTabStop = true,
    };

    public static DialogControl ProgressBar(string name, Box place) => new(name, "ProgressBar", place)
    {
        Attributes = Visible | Smooth,
        Follows = ("SetProgress", "Progress"),
    };

    /// <summary>A folder's path to be typed.</summary>
    /// <param name="name">Name of the control.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="property">The folder, or, if it is indirect, the property that names it.</param>
    /// <param name="isIndirect">See property.</param>
    public static DialogControl PathEdit(string name, Box place, string property, bool isIndirect = false) =>
        Folder("PathEdit", name, place, property, isIndirect ? Indirect : 0);

    public static DialogControl DirectoryCombo(string name, Box place, string property) =>
        Folder("DirectoryCombo", name, place, property, Indirect | Volumes) with { Follows = ("IgnoreChange", "IgnoreChange") };

    public static DialogControl DirectoryList(string name, Box place, string property) => Folder("DirectoryList", name, place, property, Indirect | Sunken);

    /// <summary>What the installation needs on each volume; the text has the widths of its columns.</summary>
    public static DialogControl VolumeCostList(string name, Box place) => new(name, "VolumeCostList", place)
    {
        Attributes = Visible | Enabled | Sunken | Volumes,
        Text = "{120}{60}{60}{60}",
        IsTabStop = true,
    };

    /// <summary>Programs that hold files of the product; the installer fills it.</summary>
    public static DialogControl FilesInUse(string name, Box place) => new(name, "ListBox", place)
    {
        Attributes = Visible | Enabled | Sunken,
        Property = "FileInUseProcess",
        IsTabStop = true,
    };

    private static DialogControl Folder(string type, string name, Box place, string property, int attributes) => new(name, type, place)
    {
        Attributes = Visible | Enabled | attributes,
        Property = property,
        IsTabStop = true,
    };
}
