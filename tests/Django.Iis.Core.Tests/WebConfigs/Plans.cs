using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>Plans and layouts that tests vary.</summary>
internal static class Plans
{
    public const string Site = "Polls";

    public static readonly IReadOnlyList<SiteVariable> NoVariables = [];

    public static readonly SiteLayout Nested = SiteLayout.Nested("static");

    public static readonly SiteLayout Installed = SiteLayout.Installed("Polls", "Polls", "1.2.3", "static");

    public static readonly HostingPlan Waitress = new()
    {
        Model = HostingModel.HttpPlatform,
        Server = DjangoServer.Waitress,
        Application = "mysite.wsgi:application",
        SettingsModule = "mysite.settings",
        PythonExecutable = @"%ProgramFiles%\Python313\python.exe",
        AppPath = "/",
        StaticPath = "static",
        StaticUrl = "/static/",
    };

    public static readonly HostingPlan Uvicorn = Waitress with { Server = DjangoServer.Uvicorn, Application = "mysite.asgi:application" };

    public static readonly HostingPlan Wfastcgi = Waitress with { Model = HostingModel.FastCgi, Server = DjangoServer.Wfastcgi };

    /// <summary>As the sub-application /app.</summary>
    public static HostingPlan Below(this HostingPlan plan) => plan with { AppPath = "/app", StaticUrl = "/app/static/" };

    public static XDocument Generate(HostingPlan plan, SiteLayout? layout = null, params SiteVariable[] variables) =>
        WebConfigGenerator.Generate(plan, layout ?? Nested, variables, Site);

    public static string Arguments(this XDocument config) => (string)config.XPathSelectElement("//httpPlatform")!.Attribute("arguments")!;

    /// <summary>The value of an environment variable of httpPlatform, or of an appSettings entry; null when there is none.</summary>
    public static string? Variable(this XDocument config, string name) =>
        config.Descendants("environmentVariable").Where(entry => (string?)entry.Attribute("name") == name)
            .Concat(config.Descendants("appSettings").Elements("add").Where(entry => (string?)entry.Attribute("key") == name))
            .Select(entry => (string?)entry.Attribute("value"))
            .SingleOrDefault();
}
