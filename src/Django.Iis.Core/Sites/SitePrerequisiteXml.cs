using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.Sites;

/// <summary>A <c>prerequisite</c> element of a site model, and of what set-up is told.</summary>
internal static class SitePrerequisiteXml
{
    private const string Library = "library";
    private const string Distribution = "distribution";

    public static XElement Write(SitePrerequisite prerequisite) => new(
        "prerequisite",
        new XAttribute("id", prerequisite.Id),
        new XAttribute("name", prerequisite.Name),
        prerequisite.Libraries.Select(name => new XElement(Library, new XAttribute("name", name))),
        prerequisite.Distributions.Select(name => new XElement(Distribution, new XAttribute("name", name))));

    public static SitePrerequisite Read(XElement element) => new(
        element.Text("id"),
        element.Text("name"),
        [.. element.Elements(Library).Select(library => library.Text("name"))],
        [.. element.Elements(Distribution).Select(distribution => distribution.Text("name"))]);
}
