using System;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.SetupPlans;

/// <summary>A FastCGI handler's <c>python|arguments</c>.</summary>
internal static class ScriptProcessor
{
    private const char Separator = '|';

    /// <summary>Leads to every handler that FastCGI serves.</summary>
    public const string XPath = "//handlers/add[@modules='FastCgiModule']/@scriptProcessor";

    /// <summary>The arguments of the handler that runs the site's Python, or else (a transform may have set another) of the first; empty when there is none.</summary>
    public static string ArgumentsOf(XDocument webConfig, string python)
    {
        var all = webConfig.Descendants("handlers").Elements("add").Select(handler => (string?)handler.Attribute("scriptProcessor")).OfType<string>()
            .Select(text => text.Split([Separator], 2)).Where(parts => parts.Length == 2).ToList();
        return (all.Find(parts => string.Equals(parts[0], python, StringComparison.OrdinalIgnoreCase)) ?? all.FirstOrDefault())?[1] ?? "";
    }
}
