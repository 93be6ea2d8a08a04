using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>What the package carries for its own use (Windows Installer: Binary, Icon tables).</summary>
internal static class BinaryElements
{
    public static IEnumerable<XElement> Of(SourceTables tables) =>
    [
        .. tables.Rows("Binary").Select(row => Element("Binary", WixPath.Binaries, row)),
        .. tables.Rows("Icon").Select(row => Element("Icon", WixPath.Icons, row)),
    ];

    /// <summary>The files that the elements point to: paths below the payload with their bytes.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> FilesOf(SourceTables tables) =>
    [
        .. tables.Rows("Binary").Select(row => File(WixPath.Binaries, row)),
        .. tables.Rows("Icon").Select(row => File(WixPath.Icons, row)),
    ];

    private static XElement Element(string name, string folder, SourceRow row) =>
        WixXml.Element(name, WixXml.Attribute("Id", row.Key("Name")), WixPath.Attribute("SourceFile", folder, row.Key("Name")));

    private static KeyValuePair<string, byte[]> File(string folder, SourceRow row) => new(folder + "/" + row.Key("Name"), row.Bytes("Data"));
}
