using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>Entries of collections as this build writes them: each removed before it is added, because a key that a parent level has already added is error 500.19.</summary>
internal static class ConfigEntries
{
    /// <param name="element">The entry's element.</param>
    /// <param name="key">The attribute that is its key.</param>
    /// <param name="value">The key.</param>
    /// <param name="attributes">What else it has.</param>
    public static IEnumerable<XElement> Entry(string element, string key, string value, params (string Name, object Value)[] attributes) =>
    [
        new("remove", new XAttribute(key, value)),
        new(element, new XAttribute(key, value), attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value))),
    ];

    /// <summary>An entry of the usual element <c>add</c>.</summary>
    public static IEnumerable<XElement> Add(string key, string value, params (string Name, object Value)[] attributes) => Entry("add", key, value, attributes);

    /// <summary>Of a location: no web.config at its place or below may change the sections that stand in it. Source: Microsoft, "location Element" (allowOverride).</summary>
    public static XAttribute Locked() => new("allowOverride", "false");
}
