using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>Other versions of the product (Windows Installer: Upgrade table).</summary>
internal static class UpgradeElements
{
    /// <summary>msidbUpgradeAttributesMigrateFeatures</summary>
    private const int MigratesFeatures = 0x1;

    /// <summary>msidbUpgradeAttributesOnlyDetect</summary>
    private const int OnlyDetects = 0x2;

    /// <summary>msidbUpgradeAttributesIgnoreRemoveFailure</summary>
    private const int IgnoresFailure = 0x4;

    /// <summary>msidbUpgradeAttributesVersionMinInclusive</summary>
    private const int IncludesMinimum = 0x100;

    /// <summary>msidbUpgradeAttributesVersionMaxInclusive</summary>
    private const int IncludesMaximum = 0x200;

    /// <summary>msidbUpgradeAttributesLanguagesExclusive</summary>
    private const int ExcludesLanguages = 0x400;

    public static IEnumerable<XElement> Of(SourceTables tables) =>
        tables.Rows("Upgrade").GroupBy(row => row.Key("UpgradeCode"), StringComparer.Ordinal).Select(line => WixXml.Element(
            "Upgrade",
            WixXml.Attribute("Id", line.Key),
            line.Select(Version)));

    private static XElement Version(SourceRow row)
    {
        var options = row.Options("Attributes");
        return WixXml.Element(
            "UpgradeVersion",
            WixXml.Attribute("Property", row.Key("ActionProperty")),
            WixXml.Attribute("Minimum", row.Text("VersionMin")),
            WixXml.Attribute("Maximum", row.Text("VersionMax")),
            WixXml.Attribute("IncludeMinimum", (options & IncludesMinimum) != 0),
            WixXml.Attribute("IncludeMaximum", (options & IncludesMaximum) != 0),
            WixXml.Attribute("MigrateFeatures", (options & MigratesFeatures) != 0),
            WixXml.Attribute("OnlyDetect", (options & OnlyDetects) != 0),
            WixXml.Flag("IgnoreRemoveFailure", (options & IgnoresFailure) != 0),
            WixXml.Flag("ExcludeLanguages", (options & ExcludesLanguages) != 0),
            WixXml.Attribute("Language", row.Text("Language")),
            WixXml.Attribute("RemoveFeatures", row.Text("Remove")));
    }
}
