using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.Tests.WixSource;

/// <summary>The rows that WiX makes of dialogs; see <see cref="CompiledSource"/>.</summary>
internal static class CompiledDialogs
{
    private static readonly string[] Conditions = ["Default", "Disable", "Enable", "Hide", "Show"];

    /// <summary>Types that are disabled, and types that the tabulator passes over, unless they say otherwise.</summary>
    private static readonly string[] Disabled = ["Billboard", "Bitmap", "Icon", "Line", "ProgressBar"];

    /// <summary>What the attributes of all types of controls are in numbers (Windows Installer: Control Attributes).</summary>
    private static readonly (int Option, string Attribute)[] Options =
    [
        (0x4, "Sunken"), (0x8, "Indirect"), (0x10, "Integer"), (0x20, "RightToLeft"), (0x40, "RightAligned"), (0x80, "LeftScroll"),
        (0x10000, "Transparent"), (0x20000, "NoPrefix"), (0x40000, "NoWrap"),
        (0x10000, "Multiline"), (0x200000, "Password"),
        (0x10000, "ProgressBlocks"),
        (0x10000, "Removable"), (0x20000, "Fixed"), (0x40000, "Remote"), (0x80000, "CDROM"), (0x100000, "RAMDisk"), (0x200000, "Floppy"),
        (0x10000, "Image"), (0x40000, "Bitmap"), (0x80000, "Icon"), (0x100000, "FixedSize"), (0x800000, "ElevationShield"),
    ];

    /// <param name="table">Name of the table.</param>
    /// <param name="of">The elements of a name.</param>
    public static IEnumerable<string?[]> MakeRows(string table, Func<string, IEnumerable<XElement>> of) => table switch
    {
        "CheckBox" => of("Control").Where(control => control.Attribute("Type")?.Value == "CheckBox" && control.Attribute("Property") is not null)
            .Select(box => CompiledSource.Values(box, "Property", "CheckBoxValue")),
        "Control" => of("Control").Select(Control),
        "ControlCondition" => of("Control").SelectMany(ControlConditions),
        "ControlEvent" => of("Publish").Select(Event),
        "Dialog" => of("Dialog").Select(Dialog),
        "Error" => of("Error").Select(error => CompiledSource.Values(error, "Id", "Message")),
        "EventMapping" => of("Subscribe").Select(subscribe => NameOf(subscribe.Parent!).Concat(CompiledSource.Values(subscribe, "Event", "Attribute")).ToArray()),
        "ListBox" => of("ListBox").SelectMany(list => list.Elements().Select((item, index) =>
            new[] { Text(list, "Property"), CompiledSource.Number(index + 1), Text(item, "Value"), Text(item, "Text") })),
        "TextStyle" => of("TextStyle").Select(TextStyle),
        "UIText" => of("UIText").Select(text => CompiledSource.Values(text, "Id", "Value")),
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, message: null),
    };

    private static string?[] Dialog(XElement dialog)
    {
        var options = (Is(dialog, "Hidden") ? 0 : 1) + (Is(dialog, "Modeless") ? 0 : 2) + (Is(dialog, "NoMinimize") ? 0 : 4) + CompiledSource.Sum(
            dialog,
            (8, "SystemModal"), (16, "KeepModeless"), (32, "TrackDiskSpace"), (64, "CustomPalette"), (65536, "ErrorDialog"));
        return
        [
            .. CompiledSource.Values(dialog, "Id").Append(Text(dialog, "X") ?? "50").Append(Text(dialog, "Y") ?? "50"),
            .. CompiledSource.Values(dialog, "Width", "Height"),
            CompiledSource.Number(options),
            Text(dialog, "Title"),
            Text(TabOrder(dialog)[0], "Id"),
            Marked(dialog, "Default"),
            Marked(dialog, "Cancel"),
        ];
    }

    private static string?[] Control(XElement control)
    {
        var order = TabOrder(control.Parent!);
        var place = order.IndexOf(control);
        var isDisabled = Text(control, "Disabled") is { } said ? said == "yes" : Disabled.Contains(Text(control, "Type"), StringComparer.Ordinal);
        var options = (Is(control, "Hidden") ? 0 : 1) + (isDisabled ? 0 : 2) + CompiledSource.Sum(control, Options);
        return
        [
            .. NameOf(control),
            .. CompiledSource.Values(control, "Type", "X", "Y", "Width", "Height"),
            CompiledSource.Number(options),
            Text(control, "Property") ?? Text(control, "CheckBoxPropertyRef"),
            Text(control, "Text"),
            place < 0 || order.Count == 1 ? null : Text(order[(place + 1) % order.Count], "Id"),
            control.Attribute("ToolTip") is null && control.Attribute("Help") is null ? null : Text(control, "ToolTip") + "|" + Text(control, "Help"),
        ];
    }

    private static IEnumerable<string?[]> ControlConditions(XElement control) =>
        from action in Conditions
        let condition = Text(control, action + "Condition")
        where condition is not null
        select NameOf(control).Append(action).Append(condition).ToArray();

    private static string?[] Event(XElement published) =>
    [
        .. NameOf(published.Parent!),
        Text(published, "Event") ?? "[" + Text(published, "Property") + "]",
        Text(published, "Value") ?? "{}",
        Text(published, "Condition"),
        Text(published, "Order"),
    ];

    private static string?[] TextStyle(XElement style)
    {
        var colors = CompiledSource.Values(style, "Red", "Green", "Blue").Select(part => part is null ? 0 : int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var bits = CompiledSource.Sum(style, (1, "Bold"), (2, "Italic"), (4, "Underline"), (8, "Strike"));
        return
        [
            .. CompiledSource.Values(style, "Id", "FaceName", "Size"),
            style.Attribute("Red") is null ? null : CompiledSource.Number(colors[0] + (colors[1] << 8) + (colors[2] << 16)),
            bits == 0 ? null : CompiledSource.Number(bits),
        ];
    }

    // The tabulator reaches controls in the order of their elements.
    private static List<XElement> TabOrder(XElement dialog) => [.. dialog.Elements().Where(control => Text(control, "TabSkip") == "no")];

    private static string? Marked(XElement dialog, string attribute) => Text(dialog.Elements().SingleOrDefault(control => Is(control, attribute)), "Id");

    private static IEnumerable<string?> NameOf(XElement control) => [Text(control.Parent!, "Id"), Text(control, "Id")];

    private static bool Is(XElement element, string attribute) => CompiledSource.Is(element, attribute);

    private static string? Text(XElement? element, string attribute) => element is null ? null : CompiledSource.Text(element, attribute);
}
