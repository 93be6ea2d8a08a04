using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.WebConfigs.Validation;

namespace Django.Iis.Core.Tests.WebConfigs.Validation;

/// <summary>The table beside Microsoft's schema files: every section whole, and nothing that they do not have.</summary>
public class ConfigRulesTests
{
    private static readonly string[] Files = ["IIS_schema.xml", "FX_schema.xml", "rewrite_schema.xml"];

    [Fact]
    public void TheTableIsRead()
    {
        var platform = ConfigRules.Sections["system.webServer/httpPlatform"];

        Assert.True(platform.IsOwn);
        Assert.Equal((0L, 1_296_000L, 60L), (platform.Content.Attribute("requestTimeout")!.Value.Least, platform.Content.Attribute("requestTimeout")!.Value.Most, platform.Content.Attribute("requestTimeout")!.Value.Step));
        Assert.Equal(["statusCode", "subStatusCode"], ConfigRules.Collection("system.webServer/httpErrors")!.Keys);
        Assert.Equal(["segment"], ConfigRules.Collection("system.webServer/security/requestFiltering/hiddenSegments")!.Keys);
    }

    [IisSchemaFact]
    [InlineData(0)]
    public void EverySectionSaysWhatTheSchemaSays(int least)
    {
        var schemas = Files.SelectMany(Schemas).GroupBy(Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var sections = ConfigRules.Sections.Values.Where(section => section.Path != "system.webServer/httpPlatform").ToList();

        Assert.True(sections.Count > least);
        Assert.All(sections, section => Assert.Equal(Lines(schemas[section.Path]), Lines(section.Content)));
    }

    [IisSchemaFact]
    [InlineData("httpplatform_schema.v1.2.xml", "1.2")]
    [InlineData("httpplatform_schema.v2.xml", "2")]
    public void HttpPlatformTakesWhatBothVersionsTake(string file, string version)
    {
        var schema = Schemas(file).Single();
        var rule = ConfigRules.Sections["system.webServer/httpPlatform"].Content;

        Assert.Equal(Names(schema), rule.Attributes.Where(attribute => attribute.Only is null || attribute.Only == version).Select(attribute => attribute.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            schema.Elements("element").Select(Name).Order(StringComparer.Ordinal),
            rule.Elements.Where(element => element.Only is null || element.Only == version).Select(element => element.Name).Order(StringComparer.Ordinal));
        Assert.All(rule.Attributes.Where(attribute => attribute.Only is null), attribute => AssertWithin(attribute, schema.Elements("attribute").Single(known => Name(known) == attribute.Name)));
    }

    private static void AssertWithin(AttributeRule rule, XElement schema)
    {
        if ((string?)schema.Attribute("validationParameter") is not { } range)
        {
            return;
        }

        var bounds = range.Split(',').Select(bound => long.Parse(bound, CultureInfo.InvariantCulture)).ToArray();
        Assert.InRange(rule.Value.Least!.Value, bounds[0], bounds[1]);
        Assert.InRange(rule.Value.Most!.Value, bounds[0], bounds[1]);
        Assert.True(bounds.Length < 3 || rule.Value.Step % bounds[2] == 0);
    }

    private static IEnumerable<XElement> Schemas(string file) => XDocument.Load(Path.Combine(IisSchemaFactAttribute.Folder!, file)).Root!.Elements("sectionSchema");

    private static string Name(XElement element) => (string)element.Attribute("name")!;

    private static IEnumerable<string> Names(XElement schema) => schema.Elements("attribute").Select(Name).Order(StringComparer.Ordinal);

    /// <summary>A schema and a rule as the same lines of text, to compare.</summary>
    private static List<string> Lines(XElement schema, string indent = "") =>
    [
        .. schema.Elements("attribute").Select(attribute => $"{indent}@{Name(attribute)} {Type(attribute)} {Words(attribute)}").Order(StringComparer.Ordinal),
        .. schema.Elements("element").OrderBy(Name, StringComparer.Ordinal).SelectMany(element => (List<string>)[indent + Name(element), .. Lines(element, indent + "  ")]),
        .. schema.Elements("collection").SelectMany(collection => (List<string>)[$"{indent}+{collection.Attribute("addElement")?.Value.Replace(',', '|')} -{collection.Attribute("removeElement")?.Value} *{collection.Attribute("clearElement")?.Value}", .. Lines(collection, indent + "  ")]),
    ];

    private static List<string> Lines(ElementRule rule, string indent = "") =>
    [
        .. rule.Attributes.Select(attribute => $"{indent}@{attribute.Name} {Type(attribute.Value)} {(attribute.IsRequired ? "required " : "")}{(attribute.IsKey ? "key" : "")}").Order(StringComparer.Ordinal),
        .. rule.Elements.OrderBy(element => element.Name, StringComparer.Ordinal).SelectMany(element => (List<string>)[indent + element.Name, .. Lines(element, indent + "  ")]),
        .. rule.Collections.SelectMany(collection => (List<string>)[$"{indent}+{string.Join('|', collection.Add)} -{collection.Remove} *{collection.Clear}", .. Lines(collection.Entry, indent + "  ")]),
    ];

    private static string Words(XElement attribute) =>
        ((string?)attribute.Attribute("required") == "true" ? "required " : "") + ((string?)attribute.Attribute("isUniqueKey") == "true" || (string?)attribute.Attribute("isCombinedKey") == "true" ? "key" : "");

    private static string Type(XElement attribute)
    {
        var type = (string)attribute.Attribute("type")!;
        var names = attribute.Elements().Where(element => element.Name == "enum" || element.Name == "flag").Select(Name);
        var range = (string?)attribute.Attribute("validationType") is "integerRange" or "timeSpanRange" ? (string?)attribute.Attribute("validationParameter") : null;
        var bounds = range is null || range.EndsWith("exclude", StringComparison.Ordinal) ? [] : range.Split(',');
        return type switch
        {
            "enum" or "flags" => $"{type}({string.Join('|', names)})",
            "string" => (string?)attribute.Attribute("validationType") == "nonEmptyString" ? "text+" : "text",
            "timeSpan" => "time" + Range(bounds),
            "int64" => "long",
            _ => type + Range(bounds),
        };
    }

    private static string Type(ValueRule value) => value.Type is "enum" or "flags"
        ? $"{value.Type}({string.Join('|', value.Names)})"
        : value.Type + (value.Least is null ? "" : Range([Text(value.Least.Value), Text(value.Most!.Value), Text(value.Step)]));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Range(string[] bounds) => bounds.Length == 0 ? "" : $"[{bounds[0]}..{bounds[1]}{(bounds.Length > 2 && bounds[2] != "1" ? "/" + bounds[2] : "")}]";
}
