using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>Properties, with what Windows Installer looks for to set them.</summary>
internal static class PropertyElements
{
    private const string SecureList = "SecureCustomProperties";
    private const string HiddenList = "MsiHiddenProperties";
    private const string AdminList = "AdminProperties";

    /// <summary>Properties that WiX makes of Package's attributes, and lists that it makes of Property's.</summary>
    private static readonly HashSet<string> MadeByWix = new(StringComparer.Ordinal)
    {
        "ALLUSERS", "Manufacturer", "ProductCode", "ProductLanguage", "ProductName", "ProductVersion", "UpgradeCode", SecureList, HiddenList, AdminList,
    };

    /// <param name="properties">The rows of the table by name.</param>
    /// <param name="tables">Has the searches.</param>
    public static IEnumerable<XElement> Of(IReadOnlyDictionary<string, string> properties, SourceTables tables)
    {
        var secure = ListOf(properties, SecureList);
        var hidden = ListOf(properties, HiddenList);
        var admin = ListOf(properties, AdminList);
        var searches = SearchElements.ByProperty(tables);
        return properties.Keys
            .Concat(searches.Select(search => search.Key))
            .Concat(secure)
            .Concat(hidden)
            .Concat(admin)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !MadeByWix.Contains(name))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => WixXml.Element(
                "Property",
                WixXml.Attribute("Id", name),
                WixXml.Attribute("Value", properties.TryGetValue(name, out var value) ? value : null),
                WixXml.Flag("Secure", secure.Contains(name)),
                WixXml.Flag("Hidden", hidden.Contains(name)),
                WixXml.Flag("Admin", admin.Contains(name)),
                searches[name]));
    }

    private static HashSet<string> ListOf(IReadOnlyDictionary<string, string> properties, string name) =>
        new(properties.TryGetValue(name, out var list) ? list.Split(';') : [], StringComparer.Ordinal);
}
