using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE31; Adding Controls and Text.</summary>
internal sealed class Ice31TextStyles() : ValidationRule(
    "ICE31",
    ValidationLevel.Error,
    "Text styles of controls, and DefaultUIFont, are in the TextStyle table.",
    @"Add the style to TextStyle, or correct the tag: {\Style} before the text.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var styles = package.Table("TextStyle");
        if (package.Property("DefaultUIFont") is { } font && !styles.HasKey(font))
        {
            yield return At("Property", "DefaultUIFont", "Value", $"'{font}' is no row of the TextStyle table.");
        }

        foreach (var control in package.Rows("Control").Where(control => control.Text("Type") != "ScrollableText"))
        {
            var text = control.Text("Text") ?? "";
            if (!text.StartsWith(@"{\", StringComparison.Ordinal) && !text.StartsWith("{&", StringComparison.Ordinal))
            {
                continue;
            }

            var end = text.IndexOf('}');
            if (end < 0)
            {
                yield return At(control, "Text", "The tag of the style is not closed.");
            }
            else if (text.Substring(2, end - 2) is var style && style.IndexOf('[') < 0 && !styles.HasKey(style))
            {
                yield return At(control, "Text", $"'{style}' is no row of the TextStyle table.");
            }
        }
    }
}
