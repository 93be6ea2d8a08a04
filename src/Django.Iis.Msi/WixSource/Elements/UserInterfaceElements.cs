using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>What a user sees: dialogs, their texts, and what is said of the progress.</summary>
internal static class UserInterfaceElements
{
    /// <summary>Name under which the product asks for the elements.</summary>
    private const string Id = "UserInterface";

    /// <summary>The fragment; null where nothing is to be seen.</summary>
    public static XElement? Of(SourceTables tables)
    {
        XElement[] elements =
        [
            .. tables.Rows("TextStyle").Select(TextStyle),
            .. DialogElements.Of(tables),
            .. Choices(tables, "RadioButton", "RadioButtonGroup", RadioButton),
            .. Choices(tables, "ListBox", "ListBox", ListItem),
            .. Choices(tables, "ComboBox", "ComboBox", ListItem),
            .. tables.Rows("ActionText").Select(ProgressText),
            .. tables.Rows("UIText").Select(row => WixXml.Element("UIText", WixXml.Attribute("Id", row.Key("Key")), WixXml.Attribute("Value", row.Text("Text")))),
            .. tables.Rows("Error").Select(row => WixXml.Element("Error", WixXml.Attribute("Id", row.Number("Error")), WixXml.Attribute("Message", row.Text("Message")))),
        ];
        return elements.Length == 0 ? null : WixXml.Element("Fragment", WixXml.Element("UI", WixXml.Attribute("Id", Id), elements));
    }

    /// <summary>What brings the fragment into the product.</summary>
    public static XElement Reference() => WixXml.Element("UIRef", WixXml.Attribute("Id", Id));

    private static XElement ProgressText(SourceRow row) => WixXml.Element(
        "ProgressText",
        WixXml.Attribute("Action", row.Key("Action")),
        WixXml.Attribute("Message", row.Text("Description")),
        WixXml.Attribute("Template", row.Text("Template")));

    // Windows Installer: TextStyle table. The colour has a byte for each of blue, green and red, in this order.
    private static XElement TextStyle(SourceRow row)
    {
        var style = row.Options("StyleBits");
        return WixXml.Element(
            "TextStyle",
            WixXml.Attribute("Id", row.Key("TextStyle")),
            WixXml.Attribute("FaceName", row.Text("FaceName")),
            WixXml.Attribute("Size", row.Number("Size")),
            row.Number("Color") is not { } color ? null : new[]
            {
                WixXml.Attribute("Red", color & byte.MaxValue),
                WixXml.Attribute("Green", (color >> 8) & byte.MaxValue),
                WixXml.Attribute("Blue", (color >> 16) & byte.MaxValue),
            },
            WixXml.Flag("Bold", (style & 1) != 0),
            WixXml.Flag("Italic", (style & 2) != 0),
            WixXml.Flag("Underline", (style & 4) != 0),
            WixXml.Flag("Strike", (style & 8) != 0));
    }

    private static IEnumerable<XElement> Choices(SourceTables tables, string table, string element, Func<SourceRow, XElement> choice) =>
        tables.Rows(table).GroupBy(row => row.Key("Property"), StringComparer.Ordinal).Select(group => WixXml.Element(
            element,
            WixXml.Attribute("Property", group.Key),
            group.OrderBy(row => row.Options("Order")).Select(choice)));

    private static XElement ListItem(SourceRow row) =>
        WixXml.Element("ListItem", WixXml.Attribute("Value", row.Key("Value")), WixXml.Attribute("Text", row.Text("Text")));

    private static XElement RadioButton(SourceRow row) => WixXml.Element(
        "RadioButton",
        WixXml.Attribute("Value", row.Key("Value")),
        ControlElements.Rectangle(row),
        WixXml.Attribute("Text", row.Text("Text")),
        ControlElements.Hints(row));
}
