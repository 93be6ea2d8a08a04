using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>The folders, from the root of the installation down (Windows Installer: Directory table).</summary>
internal static class FolderElements
{
    public static XElement Of(SourceTables tables)
    {
        var children = tables.RowsBy("Directory", "Directory_Parent");
        return WixXml.Element("Fragment", children[""].Select(root => WixXml.Element(
            "StandardDirectory",
            WixXml.Attribute("Id", root.Key("Directory")),
            Below(root, children))));
    }

    private static object[] Below(SourceRow folder, ILookup<string, SourceRow> children) =>
        [.. children[folder.Key("Directory")].Select(child => WixXml.Element(
            "Directory",
            WixXml.Attribute("Id", child.Key("Directory")),
            FileNames.Of(child.Key("DefaultDir")),
            Below(child, children)))];
}
