using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>Features, each with a group of the components that it brings (Windows Installer: Feature table).</summary>
internal static class FeatureElements
{
    /// <summary>msidbFeatureAttributesFavorSource</summary>
    private const int FavorsSource = 1;

    /// <summary>msidbFeatureAttributesFollowParent</summary>
    private const int FollowsParent = 2;

    /// <summary>msidbFeatureAttributesFavorAdvertise</summary>
    private const int FavorsAdvertisement = 4;

    /// <summary>msidbFeatureAttributesDisallowAdvertise</summary>
    private const int CannotBeAdvertised = 8;

    /// <summary>msidbFeatureAttributesUIDisallowAbsent</summary>
    private const int CannotBeLeftOut = 16;

    public static IEnumerable<XElement> Of(SourceTables tables)
    {
        var children = tables.RowsBy("Feature", "Feature_Parent");
        var components = tables.RowsBy("FeatureComponents", "Feature_");
        return children[""].Select(row => Feature(row, children, components));
    }

    private static XElement Feature(SourceRow row, ILookup<string, SourceRow> children, ILookup<string, SourceRow> components)
    {
        var key = row.Key("Feature");
        var options = row.Options("Attributes");
        return WixXml.Element(
            "Feature",
            WixXml.Attribute("Id", key),
            WixXml.Attribute("Title", row.Text("Title")),
            WixXml.Attribute("Description", row.Text("Description")),
            WixXml.Attribute("Level", row.Number("Level")),
            new XAttribute("Display", DisplayOf(row)),
            WixXml.Attribute("ConfigurableDirectory", row.Text("Directory_")),
            (options & FollowsParent) != 0 ? new XAttribute("InstallDefault", "followParent") : null,
            (options & FavorsSource) != 0 ? new XAttribute("InstallDefault", "source") : null,
            (options & FavorsAdvertisement) != 0 ? new XAttribute("TypicalDefault", "advertise") : null,
            WixXml.Attribute("AllowAdvertise", (options & CannotBeAdvertised) == 0),
            WixXml.Attribute("AllowAbsent", (options & CannotBeLeftOut) == 0),
            components.Contains(key) ? WixXml.Element("ComponentGroupRef", WixXml.Attribute("Id", key)) : null,
            children[key].Select(child => Feature(child, children, components)));
    }

    // Any other number is a place among the features.
    private static string DisplayOf(SourceRow row) =>
        row.Options("Display") == 0 ? "hidden" : row.Options("Display").ToString(CultureInfo.InvariantCulture);
}
