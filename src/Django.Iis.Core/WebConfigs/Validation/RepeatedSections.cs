using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>A section may stand once for a place.</summary>
internal static class RepeatedSections
{
    public static IEnumerable<ConfigFinding> Find(XDocument document) =>
        Scopes(document)
            .SelectMany(scope => Sections(scope.Element, "").Select(section => (scope.Path, section.Name, section.Element)))
            .GroupBy(section => (Path: section.Path.ToUpperInvariant(), section.Name))
            .SelectMany(sections => sections.Skip(1))
            .Select(section => new ConfigFinding(ConfigDiagnostics.RepeatedSection, IsError: true, section.Element, section.Name));

    /// <summary>The file's own level and a location for the application are two places: the one is inherited by child applications, the other may not be.</summary>
    private static IEnumerable<(string Path, XElement Element)> Scopes(XDocument document) =>
        new[] { ("/", document.Root!) }.Concat(document.Root!.Elements("location").Select(location => (ConfigPlaces.Of(location), location)));

    private static IEnumerable<(string Name, XElement Element)> Sections(XElement scope, string group)
    {
        foreach (var element in scope.Elements())
        {
            var name = group + element.Name.LocalName;
            if (ConfigRules.Sections.ContainsKey(name))
            {
                yield return (name, element);
            }
            else if (ConfigRules.Sections.Keys.Any(known => known.StartsWith(name + "/", StringComparison.Ordinal)))
            {
                foreach (var section in Sections(element, name + "/"))
                {
                    yield return section;
                }
            }
        }
    }
}
