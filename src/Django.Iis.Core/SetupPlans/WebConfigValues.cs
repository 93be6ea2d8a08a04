using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>What set-up writes into a web.config: full paths in the place of relative ones, and what it is told. Only what the actual file has is among it.</summary>
internal static class WebConfigValues
{
    private const string Python = "PYTHONEXE";

    private const string HostName = "HOSTNAME";

    /// <summary>Our variables that hold folders relative to the web root.</summary>
    private static readonly string[] Folders = ["PYTHONPATH", "DJANGO_IIS_APPLICATION", "DJANGO_IIS_SETUP", "DJANGO_IIS_STATIC_ROOT"];

    /// <summary>Our variable with the data folder.</summary>
    private const string Data = "DJANGO_IIS_DATA";

    public static IReadOnlyList<WebConfigValue> Of(SiteModel site, SiteLayout layout, XDocument webConfig)
    {
        IEnumerable<WebConfigValue> all = [.. site.Hosting.Model == HostingModel.FastCgi ? FastCgi() : HttpPlatform(layout, webConfig), .. Variables(site)];
        return [.. all.Where(value => ((IEnumerable<object>)webConfig.XPathEvaluate(value.XPath)).Any())];
    }

    /// <summary>What set-up makes of the value of one of our variables; null leaves it.</summary>
    public static WebConfigValueKind? KindOf(string variable) =>
        Folders.Contains(variable, StringComparer.Ordinal) ? WebConfigValueKind.Paths : variable == Data ? WebConfigValueKind.Data : null;

    private static IEnumerable<WebConfigValue> FastCgi() => [new WebConfigValue(ScriptProcessor.XPath, WebConfigValueKind.ScriptProcessor) { Setting = Python }];

    private static IEnumerable<WebConfigValue> HttpPlatform(SiteLayout layout, XDocument webConfig)
    {
        const string arguments = "//httpPlatform/@arguments";
        yield return new WebConfigValue("//httpPlatform/@processPath", WebConfigValueKind.Python) { Setting = Python };
        if (webConfig.Descendants("httpPlatform").Attributes("arguments").Any(attribute => BeginsInSetup(attribute.Value, layout)))
        {
            yield return new WebConfigValue(arguments, WebConfigValueKind.Command);
        }

        yield return new WebConfigValue("//httpPlatform/@stdoutLogFile", WebConfigValueKind.Data);
    }

    // The launcher, as opposed to a module of Python.
    private static bool BeginsInSetup(string arguments, SiteLayout layout) =>
        arguments.TrimStart('"').StartsWith(layout.FromWebRoot(FileRole.Setup) + "\\", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<WebConfigValue> Variables(SiteModel site) =>
    [
        .. Folders.Select(name => new WebConfigValue(VariableOf(site, name), WebConfigValueKind.Paths)),
        new WebConfigValue(VariableOf(site, Data), WebConfigValueKind.Data),
        new WebConfigValue(VariableOf(site, ProcessVariables.AllowedHosts), WebConfigValueKind.Setting) { Setting = HostName },
        .. SetupSettings.Of(site).Select(setting => new WebConfigValue(VariableOf(site, setting.Variable), WebConfigValueKind.Setting) { Setting = setting.Name }),
    ];

    private static string VariableOf(SiteModel site, string name) => site.Hosting.Model == HostingModel.FastCgi
        ? $"/configuration/appSettings/add[@key={Quoted(name)}]/@value"
        : $"//httpPlatform/environmentVariables/environmentVariable[@name={Quoted(name)}]/@value";

    // XPath 1.0 has no escape; a name with both quotation marks is refused elsewhere (DJIIS1506).
    private static string Quoted(string name) => name.IndexOf('\'') < 0 ? $"'{name}'" : $"\"{name.Replace("\"", "")}\"";
}
