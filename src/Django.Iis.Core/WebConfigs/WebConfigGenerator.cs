using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// Writes the web.config that a site needs, and nothing more. Only attributes that HttpPlatformHandler v1.2 and v2 share; keyed entries are removed
/// before they are added, because a key that a parent level has already added is error 500.19.
/// </summary>
public static class WebConfigGenerator
{
    /// <summary>What no URL may reach: the nested layout's folders, and the manifest that maps names to hashed names.</summary>
    internal static readonly IReadOnlyList<string> HiddenSegments = [.. SiteLayout.HiddenSegments, "staticfiles.json"];

    /// <param name="plan">How the process is started and spoken to.</param>
    /// <param name="layout">Where the folders stand: a web.config belongs to one layout.</param>
    /// <param name="variables">The project's environment variables; secrets are left out.</param>
    /// <param name="siteName">The IIS site, which with the application's path makes names unique on the server.</param>
    /// <returns>An indented document; <see cref="WebConfigText.Format"/> writes it.</returns>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">The plan or a variable holds what IIS refuses.</exception>
    public static XDocument Generate(HostingPlan plan, SiteLayout layout, IReadOnlyList<SiteVariable> variables, string siteName)
    {
        HostingLimits.Check(plan);
        var environment = ProcessVariables.Of(plan, layout, variables);
        var identity = ApplicationIdentity.Of(siteName, plan);
        var configuration = new XElement(
            "configuration",
            plan.Model == HostingModel.FastCgi ? AppSettings(environment) : null,
            new XElement(
                "location",
                new XAttribute("path", "."),
                // Child applications would inherit a handler that sends their requests to Django.
                new XAttribute("inheritInChildApplications", "false"),
                new XElement(
                    "system.webServer",
                    Handlers(plan, layout, identity),
                    plan.Model == HostingModel.HttpPlatform ? HttpPlatform(plan, layout, environment) : null,
                    // Otherwise IIS puts its own pages in the place of Django's answers from 400 on.
                    new XElement("httpErrors", new XAttribute("existingResponse", "PassThrough")),
                    new XElement("directoryBrowse", new XAttribute("enabled", "false")),
                    Hidden())),
            plan.StaticPath is { } path ? StaticLocation.Create(path) : null);
        XmlIndentation.Lay(configuration);
        return new XDocument(configuration);
    }

    private static XElement Handlers(HostingPlan plan, SiteLayout layout, string identity)
    {
        var name = "Django-" + identity;
        return new XElement(
            "handlers",
            new XElement("remove", new XAttribute("name", name)),
            new XElement(
                "add",
                new XAttribute("name", name),
                new XAttribute("path", "*"),
                new XAttribute("verb", "*"),
                new XAttribute("modules", plan.Model == HostingModel.FastCgi ? "FastCgiModule" : "httpPlatformHandler"),
                plan.Model == HostingModel.FastCgi ? new XAttribute("scriptProcessor", ScriptProcessor(plan, layout, identity)) : null,
                new XAttribute("resourceType", "Unspecified"),
                new XAttribute("requireAccess", "Script")));
    }

    private static string ScriptProcessor(HostingPlan plan, SiteLayout layout, string identity) =>
        $"{layout.PythonOf(plan)}|{ServerCommand.FastCgiArguments(plan, identity)}";

    private static XElement HttpPlatform(HostingPlan plan, SiteLayout layout, IReadOnlyList<KeyValuePair<string, string>> environment) =>
        new(
            "httpPlatform",
            new XAttribute("processPath", layout.PythonOf(plan)),
            new XAttribute("arguments", ServerCommand.Arguments(plan, layout)),
            new XAttribute("startupTimeLimit", plan.StartupTimeLimit),
            new XAttribute("requestTimeout", TimeSpan.FromSeconds(plan.RequestTimeout).ToString("c")),
            new XAttribute("processesPerApplication", plan.Processes),
            new XAttribute("stdoutLogEnabled", plan.StdoutLog),
            plan.StdoutLog ? new XAttribute("stdoutLogFile", layout.StdoutLog) : null,
            // v1.2 defaults to false, v2 to true: a handle that nobody closes leaks. The launcher closes it.
            new XAttribute("forwardWindowsAuthToken", plan.Launcher && plan.RemoteUser == RemoteUserMode.Windows),
            new XElement(
                "environmentVariables",
                new XElement("clear"),
                environment.Select(variable => new XElement(
                    "environmentVariable", new XAttribute("name", variable.Key), new XAttribute("value", variable.Value)))));

    /// <summary>wfastcgi reads its environment from here at every request.</summary>
    private static XElement AppSettings(IReadOnlyList<KeyValuePair<string, string>> environment) =>
        new(
            "appSettings",
            environment.Select(variable => (XElement[])
            [
                new("remove", new XAttribute("key", variable.Key)),
                new("add", new XAttribute("key", variable.Key), new XAttribute("value", variable.Value)),
            ]));

    private static XElement Hidden() =>
        new(
            "security",
            new XElement(
                "requestFiltering",
                new XElement(
                    "hiddenSegments",
                    HiddenSegments.Select(segment => (XElement[])
                    [
                        new("remove", new XAttribute("segment", segment)),
                        new("add", new XAttribute("segment", segment)),
                    ]))));
}
