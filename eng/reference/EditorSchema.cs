using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Django.Iis.Reference;

/// <summary>
/// Properties and items as elements of MSBuild's schema, for the IntelliSense of editors that take one beside Microsoft.Build.xsd. Values are offered, and none is forbidden: a property can
/// hold another's value.
/// </summary>
internal static class EditorSchema
{
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";

    private static readonly XNamespace MSBuild = "http://schemas.microsoft.com/developer/msbuild/2003";

    public static string Of(PropertyReference reference)
    {
        var root = new XElement(
            Schema + "schema",
            new XAttribute("targetNamespace", MSBuild.NamespaceName),
            new XAttribute("elementFormDefault", "qualified"),
            new XAttribute(XNamespace.Xmlns + "xs", Schema.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "msb", MSBuild.NamespaceName),
            new XComment(" Written by eng/reference.cs from reference.xml. "),
            new XElement(Schema + "include", new XAttribute("schemaLocation", "Microsoft.Build.Core.xsd")));
        var known = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var section in reference.Sections)
        {
            // Names of MSBuild's own, and of files, are no elements of ours.
            foreach (var row in section.Rows)
            {
                root.Add(row.Names.Where(name => (name.StartsWith("Django", System.StringComparison.Ordinal) || name.StartsWith("Python", System.StringComparison.Ordinal)) && known.Add(name))
                    .Select(name => section.Kind == "item" || row.Note == "item" ? Item(name, row) : Property(name, row)));
            }
        }

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            root.Save(writer);
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    private static XElement Property(string name, ReferenceRow row)
    {
        var element = Element(name, "Property", row);
        if (row.Choices.Count == 0)
        {
            element.Add(new XAttribute("type", "msb:StringPropertyType"));
            return element;
        }

        element.Add(new XElement(
            Schema + "simpleType",
            new XElement(
                Schema + "union",
                new XAttribute("memberTypes", "xs:string"),
                new XElement(
                    Schema + "simpleType",
                    new XElement(
                        Schema + "restriction",
                        new XAttribute("base", "xs:string"),
                        row.Choices.Select(choice => new XElement(Schema + "enumeration", new XAttribute("value", choice))))))));
        return element;
    }

    private static XElement Item(string name, ReferenceRow row)
    {
        var element = Element(name, "Item", row);
        element.Add(new XAttribute("type", "msb:SimpleItemType"));
        return element;
    }

    private static XElement Element(string name, string group, ReferenceRow row) => new(
        Schema + "element",
        new XAttribute("name", name),
        new XAttribute("substitutionGroup", "msb:" + group),
        new XElement(Schema + "annotation", new XElement(Schema + "documentation", Text(row))));

    private static string Text(ReferenceRow row) => row.Values.Length == 0 ? row.PlainText : $"{row.PlainText} ({ReferenceRow.Plain(row.Values)})";
}
