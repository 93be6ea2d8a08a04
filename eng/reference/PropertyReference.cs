using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Reference;

/// <summary>All public properties and items, with what there is to say of them in Markdown.</summary>
internal sealed record PropertyReference(string Introduction, IReadOnlyList<ReferenceSection> Sections)
{
    public static PropertyReference Read(string path)
    {
        var root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!;
        return new((string)root.Element("intro")!, [.. root.Elements("section").Select(Section)]);
    }

    private static ReferenceSection Section(XElement section) => new(
        (string)section.Attribute("title")!,
        (string?)section.Attribute("kind"),
        (string?)section.Attribute("column"),
        Texts(section, behindRows: false),
        [.. section.Elements().Where(element => element.Name != "text").Select(element => Row(element, (string)section.Attribute("column")!))],
        Texts(section, behindRows: true));

    private static ReferenceRow Row(XElement row, string column) => new(
        ((string)row.Attribute("name")!).Split(';'), (string?)row.Attribute("note"), (string?)row.Attribute(column) ?? "", row.Value);

    private static string Texts(XElement section, bool behindRows) => string.Join(
        "\n\n", section.Elements("text").Where(text => text.ElementsBeforeSelf().Any(element => element.Name != "text") == behindRows).Select(text => text.Value));
}
