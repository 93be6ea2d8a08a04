using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>The product: who it is, what it asks of the machine, what it consists of and what it does.</summary>
internal static class PackageElement
{
    /// <summary>UTF-8, as in the built-in package.</summary>
    private const string CodePage = "65001";

    /// <param name="package">What the package says of itself.</param>
    /// <param name="tables">The rows to say.</param>
    /// <param name="media">The cabinets.</param>
    public static XElement Of(InstallerPackage package, SourceTables tables, IEnumerable<XElement> media)
    {
        var properties = tables.Rows("Property").ToDictionary(row => row.Key("Property"), row => row.Key("Value"), StringComparer.Ordinal);
        return WixXml.Element(
            "Package",
            WixXml.Attribute("Name", package.ProductName),
            WixXml.Attribute("Manufacturer", package.Manufacturer),
            WixXml.Attribute("Version", package.Version.ToString()),
            WixXml.Attribute("Language", properties["ProductLanguage"]),
            WixXml.Attribute("ProductCode", properties["ProductCode"]),
            WixXml.Attribute("UpgradeCode", properties["UpgradeCode"]),
            new XAttribute("Scope", "perMachine"),
            new XAttribute("Codepage", CodePage),
            WixXml.Attribute("InstallerVersion", PlatformFacts.MinimumInstaller),

            // What becomes of other versions stands in Upgrade; WiX's own rules would come on top.
            new XAttribute("UpgradeStrategy", "none"),
            WixXml.Element("SummaryInformation", WixXml.Attribute("Comments", $"Installs {package.ProductName} {package.Version}")),
            media,
            PropertyElements.Of(properties, tables),
            UpgradeElements.Of(tables),
            tables.Rows("LaunchCondition").Select(Launch),
            FeatureElements.Of(tables),
            BinaryElements.Of(tables),
            CustomActionElements.Of(tables),
            SequenceElements.Of(tables));
    }

    private static XElement Launch(SourceRow row) =>
        WixXml.Element("Launch", WixXml.Attribute("Condition", row.Key("Condition")), WixXml.Attribute("Message", row.Key("Description")));
}
