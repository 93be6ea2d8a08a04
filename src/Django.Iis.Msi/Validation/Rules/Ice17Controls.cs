using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE17, without lists, which may be filled at run time.</summary>
internal sealed class Ice17Controls() : ValidationRule(
    "ICE17",
    ValidationLevel.Error,
    "A push button does something, and the pictures of controls are there.",
    "Give the button a row in ControlEvent; add the picture to the Binary table.")
{
    private const int Bitmap = 0x0004_0000;
    private const int Icon = 0x0008_0000;
    private const int Indirect = 8;

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var withEvents = new HashSet<(string?, string?)>(package.Rows("ControlEvent").Select(row => (row.Text("Dialog_"), row.Text("Control_"))));
        foreach (var control in package.Rows("Control"))
        {
            var type = control.Text("Type");
            if (type == "PushButton" && !withEvents.Contains((control.Text("Dialog_"), control.Text("Control"))))
            {
                yield return At(control, column: null, "The button does nothing.");
            }

            if (type is "PushButton" or "CheckBox" or "RadioButtonGroup" && (control.Bits("Attributes") & (Bitmap | Icon)) == (Bitmap | Icon))
            {
                yield return At(control, "Attributes", "The control cannot show both a bitmap and an icon.");
            }

            if (PictureOf(control, type) is { } picture && !package.Table("Binary").HasKey(picture))
            {
                yield return At(control, "Text", $"The picture '{picture}' is no row of the Binary table.");
            }

            if (type == "RadioButtonGroup" && (control.Bits("Attributes") & Indirect) == 0 && !package.Table("RadioButton").HasKey(control.Text("Property") ?? ""))
            {
                yield return WarnAt(control, "Property", $"The group '{control.Text("Property")}' has no button.");
            }
        }
    }

    // A name that a property gives is known only at run time.
    private static string? PictureOf(RowView control, string? type)
    {
        var isPicture = type is "Bitmap" or "Icon" || (type is "PushButton" or "CheckBox" && (control.Bits("Attributes") & (Bitmap | Icon)) != 0);
        return isPicture && control.Text("Text") is { } text && text.IndexOf('[') < 0 ? text : null;
    }
}
