using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>The dialogs (Windows Installer: Dialog table).</summary>
internal static class DialogElements
{
    private const int Visible = 1;
    private const int Modal = 2;
    private const int Minimize = 4;

    /// <summary>Where a dialog is, unless it says otherwise, in percent of the screen.</summary>
    private const int Centre = 50;

    /// <summary>The styles of a dialog, and the attributes that stand for them (Windows Installer: Dialog Style Bits).</summary>
    private static readonly (int Style, string Attribute)[] Styles =
    [
        (8, "SystemModal"),
        (16, "KeepModeless"),
        (32, "TrackDiskSpace"),
        (64, "CustomPalette"),
        (128, "RightToLeft"),
        (256, "RightAligned"),
        (512, "LeftScroll"),
        (65536, "ErrorDialog"),
    ];

    public static IEnumerable<XElement> Of(SourceTables tables)
    {
        var controls = new ControlElements(tables);
        return [.. tables.Rows("Dialog").Select(row => Dialog(row, controls))];
    }

    private static XElement Dialog(SourceRow row, ControlElements controls)
    {
        var style = row.Options("Attributes");
        return WixXml.Element(
            "Dialog",
            WixXml.Attribute("Id", row.Key("Dialog")),
            row.Options("HCentering") == Centre ? null : WixXml.Attribute("X", row.Number("HCentering")),
            row.Options("VCentering") == Centre ? null : WixXml.Attribute("Y", row.Number("VCentering")),
            WixXml.Attribute("Width", row.Number("Width")),
            WixXml.Attribute("Height", row.Number("Height")),
            WixXml.Attribute("Title", row.Text("Title")),
            WixXml.Flag("Hidden", (style & Visible) == 0),
            WixXml.Flag("Modeless", (style & Modal) == 0),
            WixXml.Flag("NoMinimize", (style & Minimize) == 0),
            Styles.Select(known => WixXml.Flag(known.Attribute, (style & known.Style) != 0)),
            controls.Of(row));
    }
}
