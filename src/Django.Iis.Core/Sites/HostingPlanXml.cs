using Django.Iis.Setup.Description;
using System.Xml.Linq;

namespace Django.Iis.Core.Sites;

/// <summary>The <c>hosting</c> element of <see cref="SiteModelXml"/>.</summary>
internal static class HostingPlanXml
{
    public static XElement Write(HostingPlan hosting) => new(
        "hosting",
        new XAttribute("model", hosting.Model),
        new XAttribute("server", hosting.Server),
        new XAttribute("application", hosting.Application),
        new XAttribute("settingsModule", hosting.SettingsModule),
        new XAttribute("pythonExecutable", hosting.PythonExecutable),
        Optional("runtimeFolder", hosting.RuntimeFolder),
        new XAttribute("appPath", hosting.AppPath),
        hosting.HostName.Length == 0 ? null : new XAttribute("hostName", hosting.HostName),
        Optional("staticPath", hosting.StaticPath),
        Optional("staticUrl", hosting.StaticUrl),
        new XAttribute("launcher", hosting.Launcher),
        new XAttribute("serverCommand", hosting.ServerCommand),
        new XAttribute("remoteUser", hosting.RemoteUser),
        new XAttribute("remoteUserDomain", hosting.RemoteUserDomain),
        new XAttribute("createsRemoteUsers", hosting.CreatesRemoteUsers),
        new XAttribute("remoteUserAttributes", hosting.RemoteUserAttributes),
        new XAttribute("serverArguments", hosting.ServerArguments),
        Optional("threads", hosting.Threads),
        new XAttribute("processes", hosting.Processes),
        new XAttribute("startupTimeLimit", hosting.StartupTimeLimit),
        new XAttribute("requestTimeout", hosting.RequestTimeout),
        new XAttribute("stdoutLog", hosting.StdoutLog),
        WebPlanXml.Write(hosting.Web));

    public static HostingPlan Read(XElement element) => new()
    {
        Model = element.Choice<HostingModel>("model"),
        Server = element.Choice<DjangoServer>("server"),
        Application = element.Text("application"),
        SettingsModule = element.Text("settingsModule"),
        PythonExecutable = element.Text("pythonExecutable"),
        RuntimeFolder = (string?)element.Attribute("runtimeFolder"),
        AppPath = element.Text("appPath"),
        HostName = (string?)element.Attribute("hostName") ?? "",
        StaticPath = (string?)element.Attribute("staticPath"),
        StaticUrl = (string?)element.Attribute("staticUrl"),
        Launcher = element.Flag("launcher"),
        ServerCommand = element.Text("serverCommand"),
        RemoteUser = element.Choice<RemoteUserKind>("remoteUser"),
        RemoteUserDomain = element.Text("remoteUserDomain"),
        CreatesRemoteUsers = element.Flag("createsRemoteUsers"),
        RemoteUserAttributes = element.Text("remoteUserAttributes"),
        ServerArguments = element.Text("serverArguments"),
        Threads = (int?)element.Attribute("threads"),
        Processes = element.Number("processes"),
        StartupTimeLimit = element.Number("startupTimeLimit"),
        RequestTimeout = element.Number("requestTimeout"),
        StdoutLog = element.Flag("stdoutLog"),
        Web = WebPlanXml.Read(element.Child("web")),
    };

    private static XAttribute? Optional(string name, object? value) => value is null ? null : new XAttribute(name, value);
}
