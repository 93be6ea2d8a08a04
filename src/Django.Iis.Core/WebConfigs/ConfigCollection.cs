using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>A collection of an IIS section as the server reads it: entries in order, where a later remove or clear undoes what came before.</summary>
internal static class ConfigCollection
{
    /// <summary>The attribute that is an entry's key, by the collections that a generated web.config holds.</summary>
    private static readonly string[] Keys = ["name", "segment", "fileExtension", "key"];

    /// <summary>The entry's key; null for an element that is no entry.</summary>
    public static string? KeyOf(XElement element) =>
        IsEntry(element) ? Keys.Select(key => (string?)element.Attribute(key)).FirstOrDefault(key => key is not null) : null;

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
                var removed = Keys.Select(key => (string?)element.Attribute(key)).FirstOrDefault(key => key is not null);
                entries.RemoveAll(entry => Same(KeyOf(entry), removed));
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

    private static bool IsEntry(XElement element) =>
        element.Name == "add" || element.Name == "mimeMap" || element.Name == "environmentVariable";
}
