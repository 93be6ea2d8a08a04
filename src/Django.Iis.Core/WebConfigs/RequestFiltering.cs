using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>What IIS refuses before any handler sees it: <c>security/requestFiltering</c> of the application.</summary>
internal static class RequestFiltering
{
    /// <summary>
    /// What a front end's handler, which reads files of the whole web root, must not find under a second name: NTFS gives a folder whose name is
    /// longer than eight characters a short one. The long names are hidden segments; here they are refused with whatever stands behind them, too.
    /// </summary>
    private static readonly string[] Sequences = ["__app__", "__python__", "__setup__", "__data__", "__PYTH~", "__SETU~"];

    public static XElement Create(HostingPlan plan, string identity) =>
        new(
            "security",
            new XElement(
                "requestFiltering",
                Limits(plan.Web),
                plan.Web.FrontEnd is null ? null : new XElement("denyUrlSequences", Sequences.SelectMany(sequence => ConfigEntries.Add("sequence", sequence))),
                new XElement("hiddenSegments", WebConfigGenerator.HiddenSegments.SelectMany(segment => ConfigEntries.Add("segment", segment))),
                plan.Model == HostingModel.FastCgi ? NoOriginalUrl(identity) : null));

    private static XElement Limits(WebPlan web) =>
        new(
            "requestLimits",
            new XAttribute("maxAllowedContentLength", web.MaxRequestBody),
            web.MaxUrl is { } url ? new XAttribute("maxUrl", url) : null,
            web.MaxQueryString is { } query ? new XAttribute("maxQueryString", query) : null);

    /// <summary>
    /// wfastcgi takes the path of a request from the header X-Original-URL where there is one, so that a client could ask for one address under the name
    /// of another. No path is without a slash.
    /// </summary>
    private static XElement NoOriginalUrl(string identity) =>
        new(
            "filteringRules",
            ConfigEntries.Entry("filteringRule", "name", $"Django-{identity}-X-Original-URL", ("scanUrl", false), ("scanQueryString", false)).Select(entry =>
            {
                if (entry.Name != "remove")
                {
                    entry.Add(
                        new XElement("scanHeaders", new XElement("add", new XAttribute("requestHeader", "X-Original-URL"))),
                        new XElement("denyStrings", new XElement("add", new XAttribute("string", "/"))));
                }

                return entry;
            }));
}
