using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>What IIS takes, but a Django site should not have: what the guides' examples are known to get wrong.</summary>
public static class ConfigLints
{
    /// <summary>More processes than this are seldom meant; the guides copy 16 and 32 from each other.</summary>
    private const int SensibleProcesses = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Listening = new(@"(?<address>0\.0\.0\.0|localhost|\[::1?\]|\*)(?=:%HTTP_PLATFORM_PORT%|\s+(-p|--port)\b)|(--host|-b|--bind|--listen)[ =]""?(?<address>0\.0\.0\.0|localhost|\[?::1?\]?)(?=[\s:""]|$)", RegexOptions.ExplicitCapture, Patience);

    private static readonly Regex Processes = new(@"(^|\s)(?<option>(--workers|-w)[ =](?<count>\d+))", RegexOptions.ExplicitCapture, Patience);

    private static readonly string[] On = ["1", "true", "yes", "on"];

    /// <param name="document">A configuration, read with its lines.</param>
    /// <param name="model">Of the plan.</param>
    /// <param name="layout">Where the data directory is.</param>
    public static IEnumerable<ConfigFinding> Find(XDocument document, HostingModel model, SiteLayout layout) =>
    [
        .. document.Descendants("httpPlatform").SelectMany(platform => Process(platform, layout)),
        .. Variables(document).SelectMany(Variable),
        .. model == HostingModel.HttpPlatform ? document.Descendants("httpPlatform").Attributes("arguments").Where(NamesNoPort).Select(arguments => Error(ConfigDiagnostics.PortIgnored, arguments)) : [],
    ];

    /// <summary>Segments that the build hides and that the file, after its transforms, does not.</summary>
    public static IEnumerable<ConfigFinding> Uncovered(XDocument document)
    {
        var hidden = document.Descendants("hiddenSegments").SelectMany(ConfigCollection.Effective).Select(ConfigCollection.KeyOf).ToList();
        var gone = WebConfigGenerator.HiddenSegments.Where(segment => !hidden.Exists(known => ConfigCollection.Same(known, segment))).ToList();
        return gone.Count == 0 ? [] : [Error(ConfigDiagnostics.Uncovered, document.Root!, "'" + string.Join("', '", gone) + "'")];
    }

    /// <summary>The values that the file gives DJANGO_SETTINGS_MODULE.</summary>
    public static IEnumerable<XAttribute> SettingsModules(XDocument document) =>
        Variables(document).Where(variable => ConfigCollection.Same(ConfigCollection.KeyOf(variable), "DJANGO_SETTINGS_MODULE")).Attributes("value");

    private static IEnumerable<ConfigFinding> Process(XElement platform, SiteLayout layout)
    {
        var arguments = (string?)platform.Attribute("arguments") ?? "";
        if (Contains(arguments, "runserver") && !Contains(arguments, "--noreload"))
        {
            yield return Error(ConfigDiagnostics.Reloader, platform.Attribute("arguments")!);
        }

        if (Listening.Match(arguments) is { Success: true } listening)
        {
            var address = listening.Groups["address"].Value;
            yield return Warning(ConfigDiagnostics.NotLoopback, platform.Attribute("arguments")!, address, address is "0.0.0.0" or "*" or "[::]" ? "other machines could ask Django past IIS" : "that may be the IPv6 address, which is not looked at");
        }

        if (Processes.Match(arguments) is { Success: true } processes && int.Parse(processes.Groups["count"].Value, CultureInfo.InvariantCulture) > 1)
        {
            yield return Error(ConfigDiagnostics.Workers, platform.Attribute("arguments")!, processes.Groups["option"].Value);
        }

        if (platform.Attribute("processesPerApplication") is { } count && int.TryParse(count.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > SensibleProcesses)
        {
            yield return Warning(ConfigDiagnostics.ManyProcesses, count, count.Name, count.Value, SensibleProcesses);
        }

        if (platform.Attribute("stdoutLogFile") is { } log && (string?)platform.Attribute("stdoutLogEnabled") != "false" && IsServed(log.Value, layout))
        {
            yield return Warning(ConfigDiagnostics.LogIsServed, log, log.Value, layout.StdoutLog);
        }
    }

    /// <summary>A relative path starts at the folder that IIS serves; the package's own folders in it are hidden.</summary>
    private static bool IsServed(string path, SiteLayout layout)
    {
        var plain = path.Replace('/', '\\');
        var isRelative = !plain.Contains(":") && !plain.StartsWith(@"\\", StringComparison.Ordinal) && !plain.StartsWith("%", StringComparison.Ordinal);
        var first = plain.Split('\\').FirstOrDefault(segment => segment is not ("" or "."));
        return isRelative && first != ".." && !WebConfigGenerator.HiddenSegments.Contains(first, StringComparer.OrdinalIgnoreCase) && !ConfigCollection.Same(plain, layout.StdoutLog);
    }

    private static IEnumerable<ConfigFinding> Variable(XElement variable)
    {
        var (name, value) = (ConfigCollection.KeyOf(variable) ?? "", (string?)variable.Attribute("value") ?? "");
        if ((ConfigCollection.Same(name, "DEBUG") || ConfigCollection.Same(name, "DJANGO_DEBUG") || ConfigCollection.Same(name, "DJANGO_IIS_DEBUG")) && On.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            yield return Warning(ConfigDiagnostics.Debugging, variable, name, value);
        }
    }

    private static bool NamesNoPort(XAttribute arguments) => !arguments.Value.Contains("%HTTP_PLATFORM_PORT%") && !EnvironmentNamesPort(arguments.Parent!);

    private static bool EnvironmentNamesPort(XElement platform) => platform.Descendants("environmentVariable").Attributes("value").Any(value => value.Value.Contains("%HTTP_PLATFORM_PORT%"));

    private static IEnumerable<XElement> Variables(XDocument document) => document.Descendants("environmentVariable").Concat(document.Descendants("appSettings").Elements("add"));

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static ConfigFinding Error(Iis.Diagnostics.DiagnosticDescriptor descriptor, XObject place, params object?[] arguments) => new ConfigFinding(descriptor, IsError: true, place, arguments);

    private static ConfigFinding Warning(Iis.Diagnostics.DiagnosticDescriptor descriptor, XObject place, params object?[] arguments) => new ConfigFinding(descriptor, IsError: false, place, arguments);
}
