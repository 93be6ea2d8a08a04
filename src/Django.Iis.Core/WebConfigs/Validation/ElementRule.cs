using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>What an element may hold: a section, an element in one, or an entry of a collection.</summary>
/// <param name="Name">Its name; of a section, the path.</param>
internal sealed record ElementRule(string Name)
{
    /// <summary>The only version of HttpPlatformHandler that knows it; null for all.</summary>
    public string? Only { get; init; }

    public List<AttributeRule> Attributes { get; } = [];

    public List<ElementRule> Elements { get; } = [];

    public List<CollectionRule> Collections { get; } = [];

    public AttributeRule? Attribute(string name) => Attributes.Find(attribute => attribute.Name == name);

    /// <summary>Every name that an element in this one may have.</summary>
    public IEnumerable<string> Children => Elements.Select(element => element.Name).Concat(Collections.SelectMany(collection => collection.Names));
}
