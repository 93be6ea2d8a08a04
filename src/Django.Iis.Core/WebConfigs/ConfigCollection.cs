using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>A collection of an IIS section as the server reads it: entries in order, where a later remove or clear undoes what came before.</summary>
internal static class ConfigCollection
{
    /// <summary>The attribute that is an entry's key, by the collections that a generated web.config holds.</summary>
    private static readonly string[] Keys = ["name", "segment", "fileExtension", "key", "sequence", "initializationPage", "value"];

    /// <summary>Elements that are entries, beside <c>add</c>.</summary>
    private static readonly string[] Entries = ["mimeMap", "environmentVariable", "error", "rule", "filteringRule"];

    /// <summary>The entry's key; null for an element that is no entry.</summary>
    public static string? KeyOf(XElement element) =>
        IsEntry(element) ? Key(element) : null;

    /// <summary>The entry with a key that is in force at the end of the collection.</summary>
    public static XElement? Find(XElement collection, string key) =>
        Effective(collection).LastOrDefault(entry => Same(KeyOf(entry), key));

    /// <summary>The entries in force at the end of the collection, in their order.</summary>
    public static IReadOnlyList<XElement> Effective(XElement collection)
    {
        var entries = new List<XElement>();
        foreach (var element in collection.Elements())
        {
            if (element.Name == "clear")
            {
                entries.Clear();
            }
            else if (element.Name == "remove")
            {
                entries.RemoveAll(entry => Same(KeyOf(entry), Key(element)));
            }
            else if (IsEntry(element))
            {
                entries.Add(element);
            }
        }

        return entries;
    }

    /// <summary>IIS compares names and most values without regard to case.</summary>
    public static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    // An error page's key has two parts.
    private static string? Key(XElement element) => (string?)element.Attribute("statusCode") is { } status
        ? status + "." + ((string?)element.Attribute("subStatusCode") ?? "-1")
        : Keys.Select(key => (string?)element.Attribute(key)).FirstOrDefault(key => key is not null);

    private static bool IsEntry(XElement element) => element.Name == "add" || Entries.Contains(element.Name.LocalName);
}
