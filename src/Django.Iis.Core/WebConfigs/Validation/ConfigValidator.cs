using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>
/// Reads a web.config as IIS does: sections, elements, attributes and values that it would refuse, entries that come twice when the levels are merged, and
/// what IIS takes but a Django site should not have.
/// </summary>
public static class ConfigValidator
{
    /// <summary>Attributes that every section takes.</summary>
    private static readonly string[] Everywhere = ["configSource", "lockAttributes", "lockAllAttributesExcept", "lockElements", "lockAllElementsExcept", "lockItem", "configProtectionProvider"];

    private static readonly ElementRule Location = LocationRule();

    /// <param name="document">A configuration, read with its lines.</param>
    /// <returns>In the order of the document, the merged levels last.</returns>
    public static IReadOnlyList<ConfigFinding> Check(XDocument document)
    {
        var findings = new List<ConfigFinding>();
        CheckPlace(document.Root!, path: "", findings);
        foreach (var location in document.Root!.Elements("location"))
        {
            CheckAttributes(location, Location, isError: true, findings);
            CheckPlace(location, (string?)location.Attribute("path") ?? "", findings);
        }

        findings.AddRange(RepeatedSections.Find(document));
        // A file that IIS would not read has no levels to merge.
        if (!findings.Exists(finding => finding.IsError))
        {
            findings.AddRange(MergedKeys.Find(document));
        }

        return findings;
    }

    private static void CheckPlace(XElement parent, string path, List<ConfigFinding> findings)
    {
        foreach (var element in parent.Elements().Where(element => !OtherSections.Foreign.Contains(element.Name.LocalName) && element.Name.Namespace == XNamespace.None))
        {
            CheckBelow(element, element.Name.LocalName, path, findings);
        }
    }

    private static void CheckBelow(XElement element, string name, string path, List<ConfigFinding> findings)
    {
        if (ConfigRules.Sections.TryGetValue(name, out var section))
        {
            CheckSection(element, section, path, findings);
        }
        else if (ConfigRules.Sections.Keys.Any(known => known.StartsWith(name + "/", StringComparison.Ordinal)))
        {
            foreach (var child in element.Elements())
            {
                CheckBelow(child, name + "/" + child.Name.LocalName, path, findings);
            }
        }
        else if (Cased(name) is { } right)
        {
            findings.Add(new ConfigFinding(ConfigDiagnostics.WrongCase, IsError: true, element, element.Name.LocalName, right));
        }
        else if (!OtherSections.OfIis.Contains(name) && !IsDeclared(element.Document!, element.Name.LocalName))
        {
            findings.Add(Misspelling.Of(name, Siblings(name)) is { } meant
                ? new ConfigFinding(ConfigDiagnostics.MisspeltSection, IsError: true, element, element.Name.LocalName, meant)
                : new ConfigFinding(ConfigDiagnostics.UnknownSection, IsError: false, element, name));
        }
    }

    /// <summary>The sections and groups that may stand where a name stands; full names.</summary>
    private static IEnumerable<string> Siblings(string name)
    {
        var depth = name.Split('/').Length;
        var parent = name.Substring(0, name.LastIndexOf('/') + 1);
        return ConfigRules.Sections.Keys.Select(known => string.Join("/", known.Split('/').Take(depth)))
            .Where(known => known.StartsWith(parent, StringComparison.Ordinal) && known.Split('/').Length == depth)
            .Concat(depth == 1 ? OtherSections.Foreign : OtherSections.OfIis.Where(known => known.StartsWith(parent, StringComparison.Ordinal) && known.Split('/').Length == depth))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The right spelling of a section or group that is written in another case; null when it is none.</summary>
    private static string? Cased(string name)
    {
        var depth = name.Split('/').Length;
        return ConfigRules.Sections.Keys
            .Select(known => string.Join("/", known.Split('/').Take(depth)))
            .Where(known => ConfigCollection.Same(known, name))
            .Select(known => known.Split('/').Last())
            .FirstOrDefault();
    }

    private static bool IsDeclared(XDocument document, string name) =>
        document.Root!.Elements("configSections").Descendants("section").Any(section => (string?)section.Attribute("name") == name)
        || document.Root!.Elements("configSections").Descendants("sectionGroup").Any(group => (string?)group.Attribute("name") == name);

    private static void CheckSection(XElement element, SectionRule section, string path, List<ConfigFinding> findings)
    {
        if (section.Place == SectionPlace.Server)
        {
            findings.Add(new ConfigFinding(ConfigDiagnostics.WrongPlace, IsError: true, element, section.Path, "only the server's own configuration holds it"));
            return;
        }

        if (section.Place == SectionPlace.Application && path.Trim('/') is not ("" or "."))
        {
            findings.Add(new ConfigFinding(ConfigDiagnostics.WrongPlace, IsError: true, element, section.Path, "it is for an application as a whole, not for an address below it"));
            return;
        }

        // Set-up sees to the handlers' lock.
        if (section is { IsLocked: true, IsOwn: false })
        {
            findings.Add(new ConfigFinding(ConfigDiagnostics.Locked, IsError: false, element, section.Path, LockRemedy(section.Path)));
        }

        if (element.Attribute("configSource") is null)
        {
            CheckElement(element, section.Content, section.IsOwn, findings);
        }
    }

    private static string LockRemedy(string section) => section switch
    {
        "system.webServer/webSocket" => "Set DjangoWebSockets instead.",
        _ when section.Contains("/authentication/") => "Set DjangoRemoteUser instead.",
        _ => "Let them know, or remove it.",
    };

    private static void CheckElement(XElement element, ElementRule rule, bool isError, List<ConfigFinding> findings)
    {
        CheckAttributes(element, rule, isError, findings);
        foreach (var child in element.Elements().Where(child => child.Name.Namespace == XNamespace.None))
        {
            CheckChild(child, rule, isError, findings);
        }
    }

    private static void CheckChild(XElement child, ElementRule rule, bool isError, List<ConfigFinding> findings)
    {
        var name = child.Name.LocalName;
        if (rule.Elements.Find(element => element.Name == name) is { } known)
        {
            CheckVersion(child, name, known.Only, findings);
            CheckElement(child, known, isError, findings);
        }
        else if (rule.Collections.Find(collection => collection.Add.Contains(name)) is { } collection)
        {
            CheckElement(child, collection.Entry, isError, findings);
        }
        else if (rule.Collections.Find(collection => collection.Remove == name) is { } removing)
        {
            CheckRemove(child, removing, isError, findings);
        }
        else if (!rule.Collections.Exists(collection => collection.Clear == name))
        {
            findings.Add(rule.Children.FirstOrDefault(other => ConfigCollection.Same(other, name)) is { } right
                ? new ConfigFinding(ConfigDiagnostics.WrongCase, isError, child, name, right)
                : new ConfigFinding(ConfigDiagnostics.UnknownElement, isError, child, child.Parent!.Name, name, rule.Children.Any() ? string.Join(", ", rule.Children) : "nothing"));
        }
    }

    /// <summary>What removes an entry names its keys and nothing else.</summary>
    private static void CheckRemove(XElement remove, CollectionRule collection, bool isError, List<ConfigFinding> findings)
    {
        foreach (var attribute in Plain(remove).Where(attribute => !collection.Keys.Contains(attribute.Name.LocalName)))
        {
            findings.Add(new ConfigFinding(ConfigDiagnostics.UnknownAttribute, isError, attribute, remove.Name, attribute.Name, string.Join(", ", collection.Keys)));
        }

        foreach (var attribute in Plain(remove).Where(attribute => collection.Keys.Contains(attribute.Name.LocalName)))
        {
            CheckValue(remove, attribute, collection.Entry.Attribute(attribute.Name.LocalName)!, isError, findings);
        }
    }

    private static void CheckAttributes(XElement element, ElementRule rule, bool isError, List<ConfigFinding> findings)
    {
        foreach (var attribute in Plain(element))
        {
            var name = attribute.Name.LocalName;
            if (rule.Attribute(name) is { } known)
            {
                CheckVersion(attribute, name, known.Only, findings);
                CheckValue(element, attribute, known, isError, findings);
            }
            else
            {
                findings.Add(rule.Attributes.Find(other => ConfigCollection.Same(other.Name, name)) is { } right
                    ? new ConfigFinding(ConfigDiagnostics.WrongCase, isError, attribute, name, right.Name)
                    : new ConfigFinding(ConfigDiagnostics.UnknownAttribute, isError, attribute, element.Name, name, rule.Attributes.Count > 0 ? string.Join(", ", rule.Attributes.Select(known => known.Name)) : "none"));
            }
        }

        foreach (var missing in rule.Attributes.Where(known => known.IsRequired && element.Attribute(known.Name) is null && !Plain(element).Any(other => ConfigCollection.Same(other.Name.LocalName, known.Name))))
        {
            findings.Add(new ConfigFinding(ConfigDiagnostics.MissingAttribute, isError, element, element.Name, missing.Name));
        }
    }

    private static void CheckValue(XElement element, XAttribute attribute, AttributeRule rule, bool isError, List<ConfigFinding> findings)
    {
        if (rule.Value.Refuse(attribute.Value) is { } reason)
        {
            findings.Add(new ConfigFinding(ConfigDiagnostics.InvalidValue, isError, attribute, element.Name, attribute.Name, attribute.Value, reason));
        }
    }

    private static void CheckVersion(XObject place, string name, string? only, List<ConfigFinding> findings)
    {
        if (only is not null)
        {
            findings.Add(new ConfigFinding(ConfigDiagnostics.OneVersionOnly, IsError: true, place, name, only));
        }
    }

    private static IEnumerable<XAttribute> Plain(XElement element) =>
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None && !Everywhere.Contains(attribute.Name.LocalName));

    private static ElementRule LocationRule()
    {
        var rule = new ElementRule("location");
        var text = new ValueRule("text", [], Least: null, Most: null, Step: 1);
        rule.Attributes.Add(new AttributeRule("path", text, IsRequired: false, IsKey: false, Only: null));
        rule.Attributes.Add(new AttributeRule("overrideMode", text with { Type = "enum", Names = ["Inherit", "Allow", "Deny"] }, IsRequired: false, IsKey: false, Only: null));
        rule.Attributes.Add(new AttributeRule("allowOverride", text with { Type = "bool" }, IsRequired: false, IsKey: false, Only: null));
        rule.Attributes.Add(new AttributeRule("inheritInChildApplications", text with { Type = "bool" }, IsRequired: false, IsKey: false, Only: null));
        return rule;
    }
}
