using System;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>What is looked for on the machine (Windows Installer: AppSearch, RegLocator, Signature tables).</summary>
internal static class SearchElements
{
    /// <summary>msidbLocatorType64bit</summary>
    private const int In64BitView = 16;

    private static readonly string[] Roots = ["HKCR", "HKCU", "HKLM", "HKU"];

    private static readonly string[] Types = ["directory", "file", "raw"];

    /// <summary>The searches of each property, in the order of their rows.</summary>
    public static ILookup<string, XElement> ByProperty(SourceTables tables)
    {
        var registry = tables.Rows("RegLocator").ToDictionary(row => row.Key("Signature_"), StringComparer.Ordinal);
        var files = tables.Rows("Signature").ToDictionary(row => row.Key("Signature"), StringComparer.Ordinal);
        return tables.Rows("AppSearch").ToLookup(
            row => row.Key("Property"),
            row => RegistrySearch(registry[row.Key("Signature_")], files.TryGetValue(row.Key("Signature_"), out var file) ? file : null),
            StringComparer.Ordinal);
    }

    // A file without an id of its own takes that of the search around it, as the tables want it; with another one WiX would look for it below a folder.
    private static XElement RegistrySearch(SourceRow row, SourceRow? file)
    {
        var type = row.Options("Type");
        return WixXml.Element(
            "RegistrySearch",
            WixXml.Attribute("Id", row.Key("Signature_")),
            new XAttribute("Root", Roots[row.Options("Root")]),
            WixXml.Attribute("Key", row.Key("Key")),
            WixXml.Attribute("Name", row.Text("Name")),
            new XAttribute("Type", Types[type & ~In64BitView]),
            new XAttribute("Bitness", (type & In64BitView) != 0 ? "always64" : "always32"),
            file is null ? null : WixXml.Element("FileSearch", WixXml.Attribute("Name", file.Key("FileName"))));
    }
}
