using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>Options that mean something else for each type of control (Windows Installer: Control Attributes, from 0x10000 up).</summary>
internal static class ControlOptions
{
    private const int FirstBit = 16;

    private const int Icon16 = 5;
    private const int Icon32 = 6;

    private static readonly string?[] Edit = ["Multiline", null, null, null, null, "Password"];

    private static readonly string?[] Volume = ["Removable", "Fixed", "Remote", "CDROM", "RAMDisk", "Floppy", "ShowRollbackCost"];

    /// <summary>By type, the attribute of each bit; those of icons' sizes are one attribute.</summary>
    private static readonly Dictionary<string, string?[]> Attributes = new(StringComparer.Ordinal)
    {
        ["Bitmap"] = ["Image", null, null, null, "FixedSize"],
        ["CheckBox"] = [null, "PushLike", "Bitmap", "Icon", "FixedSize"],
        ["ComboBox"] = ["Sorted", "ComboList", null, null, "UserLanguage"],
        ["DirectoryCombo"] = Volume,
        ["Edit"] = Edit,
        ["Hyperlink"] = ["Transparent"],
        ["Icon"] = ["Image", null, null, null, "FixedSize"],
        ["ListBox"] = ["Sorted", null, null, null, "UserLanguage"],
        ["ListView"] = ["Sorted", null, null, null, "FixedSize"],
        ["MaskedEdit"] = Edit,
        ["PathEdit"] = Edit,
        ["ProgressBar"] = ["ProgressBlocks"],
        ["PushButton"] = ["Image", null, "Bitmap", "Icon", "FixedSize", null, null, "ElevationShield"],
        ["RadioButtonGroup"] = ["Image", "PushLike", "Bitmap", "Icon", "FixedSize", null, null, null, "HasBorder"],
        ["Text"] = ["Transparent", "NoPrefix", "NoWrap", "FormatSize", "UserLanguage"],
        ["VolumeCostList"] = Volume,
        ["VolumeSelectCombo"] = Volume,
    };

    private static readonly HashSet<string> WithIconSize = new(StringComparer.Ordinal) { "CheckBox", "Icon", "ListView", "PushButton", "RadioButtonGroup" };

    /// <param name="type">Type of the control.</param>
    /// <param name="options">All its options.</param>
    /// <exception cref="InvalidOperationException">An option that the type does not have: a mistake of ours.</exception>
    public static IEnumerable<XAttribute> Of(string type, int options)
    {
        var special = options >> FirstBit;
        var attributes = new List<XAttribute>();
        if (WithIconSize.Contains(type) && IconSize(special) is { } size)
        {
            attributes.Add(new XAttribute("IconSize", size));
            special &= ~((1 << Icon16) | (1 << Icon32));
        }

        var names = Attributes.TryGetValue(type, out var known) ? known : [];
        for (var bit = 0; special >> bit != 0; bit++)
        {
            if (((special >> bit) & 1) != 0)
            {
                attributes.Add(WixXml.Attribute(
                    names.ElementAtOrDefault(bit) ?? throw new InvalidOperationException($"A control of type {type} has no option {1 << (bit + FirstBit)}."),
                    isSet: true));
            }
        }

        return attributes;
    }

    private static string? IconSize(int special) => (special & (1 << Icon16), special & (1 << Icon32)) switch
    {
        (0, 0) => null,
        (_, 0) => "16",
        (0, _) => "32",
        _ => "48",
    };
}
