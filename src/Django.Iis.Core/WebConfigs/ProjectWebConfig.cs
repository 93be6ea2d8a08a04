using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>Finds a section in a project's web.config wherever its author put it, and makes the place for one that is missing.</summary>
internal sealed class ProjectWebConfig(XDocument document)
{
    private readonly XElement _configuration = document.Root!;

    /// <summary>
    /// The section for a path: in a <c>&lt;location&gt;</c> for it, or, for the application itself, outside of any. A section may stand only once for
    /// a path, so what is merged goes where the author's section is.
    /// </summary>
    /// <param name="location">The generated <c>&lt;location&gt;</c>; null for what stands directly below configuration.</param>
    /// <param name="section">Element names from configuration or location down.</param>
    public XElement? Find(XElement? location, IReadOnlyList<string> section) =>
        Scopes(location).Select(scope => Descend(scope, section)).FirstOrDefault(found => found is not null);

    /// <summary>The section's parent, made where it is missing.</summary>
    public XElement ParentOf(XElement? location, IReadOnlyList<string> section)
    {
        var parent = location is null ? _configuration : Locations(location).FirstOrDefault() ?? AppendLocation(location);
        foreach (var name in section.Take(section.Count - 1))
        {
            parent = parent.Element(name) ?? XmlIndentation.Append(parent, new XElement(name));
        }

        return parent;
    }

    /// <summary>Locks what stands for a place whose generated location is locked, unless the author has said how it is to be.</summary>
    public void Lock(XElement? location)
    {
        if (location?.Attribute("allowOverride") is not { } lockIt)
        {
            return;
        }

        foreach (var written in Locations(location).Where(written => written.Attribute("allowOverride") is null && written.Attribute("overrideMode") is null))
        {
            written.Add(new XAttribute(lockIt));
        }
    }

    private static XElement? Descend(XElement scope, IReadOnlyList<string> section) =>
        section.Aggregate<string, XElement?>(scope, (element, name) => element?.Element(name));

    private IEnumerable<XElement> Scopes(XElement? location) =>
        location is null || IsRoot(location) ? Locations(location).Append(_configuration) : Locations(location);

    private IEnumerable<XElement> Locations(XElement? location) =>
        _configuration.Elements("location").Where(candidate => ConfigCollection.Same(ConfigPlaces.Of(candidate), ConfigPlaces.Of(location)));

    private XElement AppendLocation(XElement location) =>
        XmlIndentation.Append(_configuration, new XElement("location", location.Attributes()));

    private static bool IsRoot(XElement location) => ConfigPlaces.Of(location).Length == 0;
}
