using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.WebConfigs.Levels;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>Entries that come twice when the levels are merged: the server's, the application's, and those of each location below it.</summary>
internal static class MergedKeys
{
    private const string Group = "system.webServer/";

    /// <summary>Types of files that some versions of IIS know and others do not.</summary>
    private static readonly string[] NewTypes = [".webp", ".avif", ".woff2", ".woff", ".mjs", ".wasm", ".webmanifest", ".map", ".json", ".svg", ".mp4", ".webm", ".apk", ".glb"];

    public static IEnumerable<ConfigFinding> Find(XDocument document)
    {
        var levels = new ConfigurationLevels(ServerDefaults.Document, document);
        var seen = new HashSet<XElement>();
        var collections = Collections(document).ToList();
        foreach (var place in levels.Places.Prepend(""))
        {
            foreach (var collection in collections)
            {
                if (Repeated(levels.For(place), collection) is { } error && seen.Add(error.Entry))
                {
                    yield return Finding(error, collection);
                }
            }
        }

        foreach (var entry in NewTypesWithoutRemove(document).Where(seen.Add))
        {
            yield return new ConfigFinding(ConfigDiagnostics.AddWithoutRemove, IsError: false, entry, "staticContent", (string?)entry.Attribute("fileExtension"), "fileExtension");
        }
    }

    private static DuplicateKeyException? Repeated(EffectiveConfiguration configuration, string[] collection)
    {
        try
        {
            configuration.Collection(collection);
            return null;
        }
        catch (DuplicateKeyException error)
        {
            return error;
        }
    }

    private static ConfigFinding Finding(DuplicateKeyException error, string[] collection)
    {
        var key = ConfigRules.Collection(Group + string.Join("/", collection))!.Keys[0];
        return new ConfigFinding(ConfigDiagnostics.RepeatedKey, IsError: true, error.Entry, error.Section, (string?)error.Entry.Attribute(key) ?? error.Key, key, "it is there already, in this file or on a fresh server");
    }

    /// <summary>The collections with keys that the document holds, by their element names below system.webServer.</summary>
    private static IEnumerable<string[]> Collections(XDocument document) =>
        document.Descendants("system.webServer").Descendants()
            .Select(Path)
            .Distinct(StringComparer.Ordinal)
            .Where(path => ConfigRules.Collection(Group + path) is { Keys.Count: > 0 })
            .Select(path => path.Split('/'));

    private static string Path(XElement element) =>
        string.Join("/", element.AncestorsAndSelf().TakeWhile(ancestor => ancestor.Name != "system.webServer").Reverse().Select(ancestor => ancestor.Name.LocalName));

    private static IEnumerable<XElement> NewTypesWithoutRemove(XDocument document) =>
        from map in document.Descendants("staticContent").Elements("mimeMap")
        let extension = (string?)map.Attribute("fileExtension") ?? ""
        where NewTypes.Contains(extension, StringComparer.OrdinalIgnoreCase)
        where !map.ElementsBeforeSelf().Any(before => before.Name == "clear" || (before.Name == "remove" && ConfigCollection.Same((string?)before.Attribute("fileExtension"), extension)))
        select map;
}
