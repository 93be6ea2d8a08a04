using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.WebConfigs.Validation;

namespace Django.Iis.Core.WebConfigs.Levels;

/// <summary>What the configuration says for an address: the levels that apply to it, from the server's down to the deepest location, merged as IIS merges them.</summary>
public sealed class EffectiveConfiguration
{
    /// <summary>Collections whose deeper entries come before the inherited ones (IIS_schema: mergeAppend="false").</summary>
    private static readonly string[] DeeperFirst = ["handlers", "files"];

    private readonly IReadOnlyList<XElement> _levels;
    private readonly Dictionary<string, IReadOnlyList<XElement>> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _attributes = new(StringComparer.Ordinal);

    internal EffectiveConfiguration(IReadOnlyList<XElement> levels) => _levels = levels;

    /// <summary>An attribute of a section or of an element in it; the deepest level that has it wins.</summary>
    /// <param name="element">Element names below system.webServer.</param>
    /// <param name="attribute">Its name.</param>
    /// <param name="usual">What an absent attribute means.</param>
    public string Attribute(IReadOnlyList<string> element, string attribute, string usual)
    {
        var name = string.Join("/", element) + "@" + attribute;
        if (!_attributes.TryGetValue(name, out var found))
        {
            found = Elements(element).Select(level => (string?)level.Attribute(attribute)).LastOrDefault(value => value is not null);
            _attributes[name] = found;
        }

        return found ?? usual;
    }

    /// <summary>The entries of a collection in the order in which IIS looks at them.</summary>
    /// <param name="element">Element names below system.webServer.</param>
    /// <exception cref="DuplicateKeyException">A level adds what the levels above have.</exception>
    public IReadOnlyList<XElement> Collection(params string[] element)
    {
        var name = string.Join("/", element);
        if (!_collections.TryGetValue(name, out var entries))
        {
            entries = Merge(element);
            _collections[name] = entries;
        }

        return entries;
    }

    private List<XElement> Merge(string[] element)
    {
        var name = element[element.Length - 1];
        var rule = ConfigRules.Collection("system.webServer/" + string.Join("/", element)) ?? throw new ArgumentException(string.Join("/", element) + " is no collection that the rules know.", nameof(element));
        var entries = new List<XElement>();
        foreach (var level in Elements(element))
        {
            var deeper = new List<XElement>();
            foreach (var child in level.Elements())
            {
                Apply(child, name, rule, entries, deeper);
            }

            entries.InsertRange(DeeperFirst.Contains(name) ? 0 : entries.Count, deeper);
        }

        return entries;
    }

    private static void Apply(XElement child, string collection, CollectionRule rule, List<XElement> inherited, List<XElement> own)
    {
        var key = KeyOf(child, rule.Keys);
        if (child.Name == rule.Clear)
        {
            inherited.Clear();
            own.Clear();
        }
        else if (child.Name == rule.Remove)
        {
            inherited.RemoveAll(entry => Same(KeyOf(entry, rule.Keys), key));
            own.RemoveAll(entry => Same(KeyOf(entry, rule.Keys), key));
        }
        else if (rule.Add.Contains(child.Name.LocalName))
        {
            if (rule.Keys.Count > 0 && inherited.Concat(own).Any(entry => Same(KeyOf(entry, rule.Keys), key)))
            {
                throw new DuplicateKeyException(collection, key, child);
            }

            own.Add(child);
        }
    }

    private static string KeyOf(XElement entry, IReadOnlyList<string> keys) =>
        string.Join(".", keys.Select(key => (string?)entry.Attribute(key) ?? (key == "subStatusCode" ? "-1" : "")));

    private IEnumerable<XElement> Elements(IReadOnlyList<string> names) =>
        _levels.Select(level => names.Aggregate<string, XElement?>(level, (element, name) => element?.Element(name))).OfType<XElement>();

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
