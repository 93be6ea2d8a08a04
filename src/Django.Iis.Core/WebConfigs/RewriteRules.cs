using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>Rules for the URL Rewrite module. Without it the section is unknown and the whole site answers 500.19: only what a property asks for.</summary>
internal static class RewriteRules
{
    /// <summary>A year, the longest that caches keep to, in seconds.</summary>
    private const string Immutably = "public, max-age=31536000, immutable";

    /// <summary>As ManifestStaticFilesStorage names files: <c>base.27e20196a850.css</c>, twelve hexadecimal digits of an MD5 hash.</summary>
    private const string HashedName = @"\.[0-9a-f]{12}(\.[^./?]+)?(\?.*)?$";

    /// <summary>http to https for every address but those by which certificates are renewed.</summary>
    public static XElement ToHttps(string identity) =>
        new(
            "rewrite",
            new XElement(
                "rules",
                ConfigEntries.Entry("rule", "name", $"Django-{identity}-Https", ("stopProcessing", true)).Select(entry => Fill(
                    entry,
                    new XElement("match", new XAttribute("url", ".*")),
                    new XElement(
                        "conditions",
                        new XElement("add", new XAttribute("input", "{HTTPS}"), new XAttribute("pattern", "^OFF$")),
                        new XElement("add", new XAttribute("input", "{REQUEST_URI}"), new XAttribute("pattern", @"^/\.well-known/acme-challenge/"), new XAttribute("negate", true))),
                    new XElement(
                        "action",
                        new XAttribute("type", "Redirect"),
                        new XAttribute("url", "https://{HTTP_HOST}{REQUEST_URI}"),
                        new XAttribute("appendQueryString", false),
                        new XAttribute("redirectType", "Permanent"))))));

    /// <summary>A file with a hash in its name never changes.</summary>
    public static XElement Immutable(string identity) =>
        new(
            "rewrite",
            new XElement(
                "outboundRules",
                ConfigEntries.Entry("rule", "name", $"Django-{identity}-Immutable").Select(entry => Fill(
                    entry,
                    new XElement("match", new XAttribute("serverVariable", "RESPONSE_Cache_Control"), new XAttribute("pattern", ".*")),
                    new XElement(
                        "conditions",
                        new XElement("add", new XAttribute("input", "{REQUEST_URI}"), new XAttribute("pattern", HashedName)),
                        new XElement("add", new XAttribute("input", "{RESPONSE_STATUS}"), new XAttribute("pattern", "^(200|206|304)$"))),
                    new XElement("action", new XAttribute("type", "Rewrite"), new XAttribute("value", Immutably))))));

    private static XElement Fill(XElement entry, params XElement[] content)
    {
        if (entry.Name != "remove")
        {
            entry.Add(content);
        }

        return entry;
    }
}
