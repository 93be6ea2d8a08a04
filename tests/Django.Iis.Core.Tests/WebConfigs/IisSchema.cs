using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>
/// Checks a web.config against the files of <c>inetsrv\config\schema</c>: names of sections, elements and attributes, required attributes, types,
/// enumerations, ranges. What it finds is a list of sentences.
/// </summary>
internal sealed class IisSchema
{
    private readonly IReadOnlyDictionary<string, XElement> _sections;

    /// <param name="folder">The folder of the schema files.</param>
    /// <param name="httpPlatform">The name of HttpPlatformHandler's schema file, of either version.</param>
    public IisSchema(string folder, string httpPlatform)
    {
        _sections = new[] { "IIS_schema.xml", "FX_schema.xml", httpPlatform }
            .SelectMany(file => XDocument.Load(Path.Combine(folder, file)).Root!.Elements("sectionSchema"))
            .GroupBy(section => (string)section.Attribute("name")!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Check(XDocument config) => [.. config.Root!.Elements().SelectMany(child => CheckBelow(child, ""))];

    private IEnumerable<string> CheckBelow(XElement element, string group)
    {
        if (element.Name == "location")
        {
            return element.Elements().SelectMany(child => CheckBelow(child, ""));
        }

        var name = group + element.Name;
        return _sections.TryGetValue(name, out var section) ? CheckElement(element, section)
            : _sections.Keys.Any(known => known.StartsWith(name + "/", StringComparison.Ordinal)) ? element.Elements().SelectMany(child => CheckBelow(child, name + "/"))
            : [name + " is no section"];
    }

    private static IEnumerable<string> CheckElement(XElement element, XElement schema)
    {
        var collection = schema.Element("collection");
        return CheckAttributes(element, schema)
            .Concat(element.Elements().SelectMany(child => CheckChild(child, schema, collection)));
    }

    private static IEnumerable<string> CheckChild(XElement child, XElement schema, XElement? collection)
    {
        var nested = schema.Elements("element").FirstOrDefault(element => (string?)element.Attribute("name") == child.Name);
        return nested is not null ? CheckElement(child, nested)
            : child.Name == (string?)collection?.Attribute("addElement") ? CheckElement(child, collection!)
            : child.Name == (string?)collection?.Attribute("clearElement") ? []
            : child.Name == (string?)collection?.Attribute("removeElement") ? CheckKeys(child, collection!)
            : [$"<{child.Parent!.Name}> takes no <{child.Name}>"];
    }

    private static IEnumerable<string> CheckKeys(XElement remove, XElement collection)
    {
        var keys = collection.Elements("attribute").Where(attribute => (string?)attribute.Attribute("isUniqueKey") == "true").Select(attribute => (string?)attribute.Attribute("name"));
        return remove.Attributes().Where(attribute => !keys.Contains(attribute.Name.LocalName)).Select(attribute => $"<{remove.Name} {attribute.Name}> is no key");
    }

    private static IEnumerable<string> CheckAttributes(XElement element, XElement schema)
    {
        var known = schema.Elements("attribute").ToDictionary(attribute => (string)attribute.Attribute("name")!, StringComparer.Ordinal);
        var missing = known.Values
            .Where(attribute => (string?)attribute.Attribute("required") == "true" && element.Attribute((string)attribute.Attribute("name")!) is null)
            .Select(attribute => $"<{element.Name}> lacks {(string?)attribute.Attribute("name")}");
        return element.Attributes()
            .Select(attribute => !known.TryGetValue(attribute.Name.LocalName, out var type) ? $"<{element.Name}> has no attribute {attribute.Name}"
                : IsValid(attribute.Value, type) ? null
                : $"<{element.Name} {attribute.Name}=\"{attribute.Value}\"> is not valid")
            .OfType<string>()
            .Concat(missing);
    }

    private static bool IsValid(string value, XElement type) => (string?)type.Attribute("type") switch
    {
        "bool" => value is "true" or "false",
        "enum" => Names(type, "enum").Contains(value),
        "flags" => value.Split(',').All(flag => Names(type, "flag").Contains(flag.Trim())),
        "uint" => uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsInRange(number, type),
        "timeSpan" => TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out var time) && IsInRange((long)time.TotalSeconds, type),
        _ => (string?)type.Attribute("validationType") != "nonEmptyString" || value.Length > 0,
    };

    /// <summary>integerRange is <c>least,most</c>; timeSpanRange, in seconds, <c>least,most,step</c>.</summary>
    private static bool IsInRange(long value, XElement type)
    {
        if ((string?)type.Attribute("validationParameter") is not { } range)
        {
            return true;
        }

        var bounds = range.Split(',').Select(bound => long.Parse(bound, CultureInfo.InvariantCulture)).ToArray();
        return value >= bounds[0] && value <= bounds[1] && (bounds.Length < 3 || value % bounds[2] == 0);
    }

    private static HashSet<string?> Names(XElement type, string member) =>
        [.. type.Elements(member).Select(element => (string?)element.Attribute("name"))];
}
