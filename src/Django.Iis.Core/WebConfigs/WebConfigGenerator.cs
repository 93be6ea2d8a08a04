using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;

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
            Application(plan, layout, environment, identity),
            plan.Web.FrontEnd?.UrlPrefixes.Select(prefix => FrontEndSections.Prefix(prefix, plan, layout, identity)),
            plan.StaticPath is { } path ? StaticLocation.Create(path, plan.Web, identity) : null,
            plan.Web.MediaPath is { } media ? MediaLocation.Create(media, plan.Web) : null,
            layout.Kind == LayoutKind.Nested ? DataLocation.Create(layout.DataDirectory) : null);
        XmlIndentation.Lay(configuration);
        return new XDocument(configuration);
    }

    private static XElement Application(HostingPlan plan, SiteLayout layout, IReadOnlyList<KeyValuePair<string, string>> environment, string identity)
    {
        var (web, frontEnd) = (plan.Web, plan.Web.FrontEnd);
        return new XElement(
            "location",
            new XAttribute("path", "."),
            // Child applications would inherit a handler that sends their requests to Django.
            new XAttribute("inheritInChildApplications", "false"),
            new XElement(
                "system.webServer",
                frontEnd is null ? HandlerSections.Django(plan, layout, identity) : FrontEndSections.Handlers(identity),
                plan.Model == HostingModel.HttpPlatform ? HttpPlatform(plan, layout, environment) : null,
                frontEnd is null ? null : FrontEndSections.DefaultDocument(frontEnd),
                // PassThrough: otherwise IIS puts its own pages in the place of Django's answers from 400 on.
                frontEnd is null ? new XElement("httpErrors", new XAttribute("existingResponse", "PassThrough")) : FrontEndSections.Errors(frontEnd, plan.AppPath),
                new XElement("directoryBrowse", new XAttribute("enabled", "false")),
                FileSections.Headers(frontEnd is null ? [] : FileSections.HeadersOf(web, pages: true), web.SecurityHeaders ? ["X-Powered-By"] : []),
                // no-cache: a browser asks each time whether the ETag is still the same, so that a new release is seen at once.
                frontEnd is null ? null : FileSections.StaticContent(new XAttribute("cacheControlMode", "DisableCache")),
                Compression(web.Compression),
                web.Preload ? Preload(plan) : null,
                web.HttpsRedirect == HttpsRedirect.UrlRewrite ? RewriteRules.ToHttps(identity) : null,
                RequestFiltering.Create(plan, identity)));
    }

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
            new XAttribute("forwardWindowsAuthToken", plan.Launcher && plan.RemoteUser == RemoteUserKind.Windows),
            new XElement(
                "environmentVariables",
                new XElement("clear"),
                environment.Select(variable => new XElement(
                    "environmentVariable", new XAttribute("name", variable.Key), new XAttribute("value", variable.Value)))));

    /// <summary>wfastcgi reads its environment from here at every request.</summary>
    private static XElement AppSettings(IReadOnlyList<KeyValuePair<string, string>> environment) =>
        new("appSettings", environment.Select(variable => ConfigEntries.Add("key", variable.Key, ("value", variable.Value))));

    private static XElement Compression(ResponseCompression compression) =>
        new(
            "urlCompression",
            new XAttribute("doStaticCompression", compression != ResponseCompression.None),
            new XAttribute("doDynamicCompression", compression == ResponseCompression.All));

    /// <summary>Asks for the first page when the pool starts, by a host name that Django knows.</summary>
    private static XElement Preload(HostingPlan plan)
    {
        var host = plan.HostName.Split(';').Select(name => name.Trim()).FirstOrDefault(name => name.Length > 0 && !name.StartsWith(".", StringComparison.Ordinal) && name != "*");
        return new XElement(
            "applicationInitialization",
            new XAttribute("doAppInitAfterRestart", true),
            new XElement("clear"),
            new XElement("add", new XAttribute("initializationPage", "/"), host is null ? null : new XAttribute("hostName", host)));
    }
}
