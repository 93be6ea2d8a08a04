using System;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Setup.Description;

/// <summary>The <c>fastCgi</c> element of <see cref="SiteDescriptionXml"/>.</summary>
internal static class FastCgiXml
{
    public static XElement Write(FastCgiDescription fastCgi) => new(
        "fastCgi",
        new XAttribute("arguments", fastCgi.Arguments),
        new XAttribute("maxInstances", fastCgi.MaxInstances),
        new XAttribute("idleTimeout", Seconds(fastCgi.IdleTimeout)),
        new XAttribute("activityTimeout", Seconds(fastCgi.ActivityTimeout)),
        new XAttribute("requestTimeout", Seconds(fastCgi.RequestTimeout)),
        new XAttribute("instanceMaxRequests", fastCgi.InstanceMaxRequests),
        new XAttribute("queueLength", fastCgi.QueueLength),
        new XAttribute("rapidFailsPerMinute", fastCgi.RapidFailsPerMinute),
        new XAttribute("protocol", fastCgi.Protocol),
        new XAttribute("flushNamedPipe", fastCgi.FlushNamedPipe),
        new XAttribute("stderrMode", fastCgi.StderrMode),
        new XAttribute("signalBeforeTerminateSeconds", fastCgi.SignalBeforeTerminate),
        new XAttribute("monitorChangesTo", fastCgi.MonitorChangesTo),
        new XAttribute("utf8ServerVariables", fastCgi.Utf8ServerVariables),
        fastCgi.Environment.Select(variable => new XElement(
            "variable",
            new XAttribute("name", variable.Name),
            new XAttribute("value", variable.Value),
            SiteDescriptionXml.OptionalAttribute("kind", variable.Kind))));

    public static FastCgiDescription Read(XElement element) => new()
    {
        Arguments = element.Text("arguments"),
        MaxInstances = element.Number("maxInstances"),
        IdleTimeout = TimeSpan.FromSeconds(element.Number("idleTimeout")),
        ActivityTimeout = TimeSpan.FromSeconds(element.Number("activityTimeout")),
        RequestTimeout = TimeSpan.FromSeconds(element.Number("requestTimeout")),
        InstanceMaxRequests = element.Number("instanceMaxRequests"),
        QueueLength = element.Number("queueLength"),
        RapidFailsPerMinute = element.Number("rapidFailsPerMinute"),
        Protocol = element.Text("protocol"),
        FlushNamedPipe = element.Flag("flushNamedPipe"),
        StderrMode = element.Text("stderrMode"),
        SignalBeforeTerminate = element.Number("signalBeforeTerminateSeconds"),
        MonitorChangesTo = element.Text("monitorChangesTo"),
        Utf8ServerVariables = element.Flag("utf8ServerVariables"),
        Environment =
        [
            .. element.Elements("variable").Select(variable => new EnvironmentValue(
                variable.Text("name"),
                variable.Text("value"),
                variable.Attribute("kind") is null ? null : variable.Choice<WebConfigValueKind>("kind"))),
        ],
    };

    private static int Seconds(TimeSpan duration) => (int)duration.TotalSeconds;
}
