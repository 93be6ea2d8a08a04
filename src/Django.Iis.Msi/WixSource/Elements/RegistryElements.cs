using System;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>Values in the registry (Windows Installer: Registry table).</summary>
internal static class RegistryElements
{
    private const string ExpandableMark = "#%";
    private const string LiteralMark = "##";
    private const string NumberMark = "#";

    private static readonly string[] Roots = ["HKCR", "HKCU", "HKLM", "HKU"];

    /// <param name="row">The row.</param>
    /// <param name="keyPath">Key of the row that proves the component.</param>
    /// <param name="permissions">Those of all rows.</param>
    public static XElement Of(SourceRow row, string? keyPath, PermissionElements permissions)
    {
        var key = row.Key("Registry");
        var (type, value) = ValueOf(row.Text("Value") ?? "");
        return WixXml.Element(
            "RegistryValue",
            WixXml.Attribute("Id", key),
            new XAttribute("Root", RootOf(row.Options("Root"))),
            WixXml.Attribute("Key", row.Key("Key")),
            WixXml.Attribute("Name", row.Text("Name")),
            new XAttribute("Type", type),
            new XAttribute("Value", WixText.Escape(value)),
            WixXml.Flag("KeyPath", key == keyPath),
            permissions.Of("Registry", key));
    }

    // -1 is the user's hive or the machine's, depending on the installation.
    private static string RootOf(int root) => root < 0 ? "HKMU" : Roots[root];

    private static (string Type, string Value) ValueOf(string value) =>
        value.StartsWith(ExpandableMark, StringComparison.Ordinal) ? ("expandable", value.Substring(ExpandableMark.Length)) :
        value.StartsWith("#x", StringComparison.Ordinal) ? ("binary", value.Substring("#x".Length)) :
        value.StartsWith(LiteralMark, StringComparison.Ordinal) ? ("string", value.Substring(NumberMark.Length)) :
        value.StartsWith(NumberMark, StringComparison.Ordinal) ? ("integer", value.Substring(NumberMark.Length)) :
        ("string", value);
}
