using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>The parts of IIS without which a site would not answer as its web.config says; without compression it only answers at greater length.</summary>
internal static class FeatureNeeds
{
    private static readonly (string Section, Func<XElement, bool> Needs, IisFeature Feature)[] Known =
    [
        ("webSocket", section => !Is(section, "enabled", "false"), IisFeature.WebSockets),
        ("rewrite", _ => true, IisFeature.UrlRewrite),
        ("httpRedirect", section => Is(section, "enabled", "true"), IisFeature.HttpRedirect),
        ("applicationInitialization", _ => true, IisFeature.ApplicationInitialization),
    ];

    public static IReadOnlyList<IisFeature> Of(XDocument webConfig)
    {
        var sections = webConfig.Descendants("system.webServer").Elements().ToList();
        return
        [
            .. Known.Where(known => sections.Exists(section => section.Name.LocalName == known.Section && known.Needs(section))).Select(known => known.Feature).Distinct(),
        ];
    }

    private static bool Is(XElement section, string attribute, string value) =>
        string.Equals((string?)section.Attribute(attribute), value, StringComparison.OrdinalIgnoreCase);
}
