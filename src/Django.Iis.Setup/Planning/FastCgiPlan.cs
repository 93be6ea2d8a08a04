using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>The FastCGI application, with every attribute written out: defaults differ between versions of IIS.</summary>
internal static class FastCgiPlan
{
    private const string Section = "system.webServer/fastCgi";

    public static void Add(PlanBuilder plan, WebConfigEditor editor, string python)
    {
        var fastCgi = plan.Site.FastCgi!;
        var arguments = WebConfigEditor.FastCgiArguments(plan.Site, plan.Settings);
        var wanted = Wanted(plan, fastCgi, editor, python, arguments);
        var state = plan.State;
        if (state.FastCgiPath.Length > 0 && !(WindowsPath.Same(state.FastCgiPath, python) && Same(state.FastCgiArguments, arguments)))
        {
            // The earlier release's Python, or the earlier name.
            Remove(plan, state.FastCgiPath, state.FastCgiArguments);
        }

        plan.State = state with { FastCgiPath = python, FastCgiArguments = arguments };
        var present = plan.Server.Iis.FastCgi(python, arguments);
        if (present is not null && IsAsWanted(present, wanted))
        {
            return;
        }

        var takeAway = Delete(python, arguments, ConditionKind.FastCgiExists);
        if (present is not null)
        {
            plan.AppCmd($"Take the FastCGI application '{python}|{arguments}' away, to write it anew.", takeAway.Arguments, [.. Create(present)]);
        }

        plan.AppCmd($"Add the FastCGI application '{python}|{arguments}'.", Add(wanted), takeAway);
        foreach (var variable in Variables(wanted))
        {
            // Goes with its application.
            plan.AppCmd($"Set the variable {(string?)variable.Attribute("name")} of the FastCGI application.", Variable(python, arguments, variable));
        }
    }

    /// <summary>Takes an application away that this program has made.</summary>
    public static void Remove(PlanBuilder plan, string path, string arguments)
    {
        if (plan.Server.Iis.FastCgi(path, arguments) is { } present)
        {
            plan.AppCmd(
                $"Remove the FastCGI application '{path}|{arguments}'.",
                Delete(path, arguments, ConditionKind.Always).Arguments,
                [.. Create(present)]);
        }
    }

    private static XElement Wanted(PlanBuilder plan, FastCgiDescription fastCgi, WebConfigEditor editor, string python, string arguments) => new(
        "application",
        new XAttribute("fullPath", python),
        new XAttribute("arguments", arguments),
        new XAttribute("maxInstances", fastCgi.MaxInstances),
        new XAttribute("idleTimeout", (int)fastCgi.IdleTimeout.TotalSeconds),
        new XAttribute("activityTimeout", (int)fastCgi.ActivityTimeout.TotalSeconds),
        new XAttribute("requestTimeout", (int)fastCgi.RequestTimeout.TotalSeconds),
        new XAttribute("instanceMaxRequests", fastCgi.InstanceMaxRequests),
        new XAttribute("queueLength", fastCgi.QueueLength),
        new XAttribute("rapidFailsPerMinute", fastCgi.RapidFailsPerMinute),
        new XAttribute("protocol", fastCgi.Protocol),
        new XAttribute("flushNamedPipe", fastCgi.FlushNamedPipe),
        new XAttribute("stderrMode", fastCgi.StderrMode),
        new XAttribute("signalBeforeTerminateSeconds", fastCgi.SignalBeforeTerminate),
        new XAttribute("monitorChangesTo", fastCgi.MonitorChangesTo.Length == 0 ? "" : WindowsPath.Combine(plan.Settings.WebRoot, fastCgi.MonitorChangesTo)),
        fastCgi.Environment.Count == 0
            ? null
            : new XElement("environmentVariables", fastCgi.Environment.Select(variable => new XElement(
                "environmentVariable",
                new XAttribute("name", variable.Name),
                new XAttribute("value", variable.Kind is { } kind ? editor.Place(variable.Value, kind) : variable.Value)))));

    private static bool IsAsWanted(XElement present, XElement wanted) =>
        wanted.Attributes().All(attribute => string.Equals((string?)present.Attribute(attribute.Name) ?? "", attribute.Value, StringComparison.OrdinalIgnoreCase))
        && Variables(present).Select(Text).SequenceEqual(Variables(wanted).Select(Text), StringComparer.Ordinal);

    private static string Text(XElement variable) => (string?)variable.Attribute("name") + "=" + (string?)variable.Attribute("value");

    private static IEnumerable<XElement> Variables(XElement application) => application.Elements("environmentVariables").Elements("environmentVariable");

    /// <summary>The application as it is listed, anew.</summary>
    private static IEnumerable<Operation> Create(XElement present)
    {
        var path = (string)present.Attribute("fullPath")!;
        var arguments = (string?)present.Attribute("arguments") ?? "";
        // What may be there in its place; then it, with its variables.
        yield return Delete(path, arguments, ConditionKind.FastCgiExists);
        yield return AppCmd.Operation(Add(present), new Condition(ConditionKind.FastCgiMissing, path, arguments));
        foreach (var variable in Variables(present))
        {
            yield return AppCmd.Operation(Variable(path, arguments, variable));
        }
    }

    private static string[] Add(XElement application) =>
        AppCmd.SetConfig("", Section, "/+" + AppCmd.Entry(application.Attributes().Select(attribute => AppCmd.Pair(attribute.Name.LocalName, attribute.Value))));

    private static string[] Variable(string path, string arguments, XElement variable) => AppCmd.SetConfig(
        "",
        Section,
        "/+" + Key(path, arguments) + ".environmentVariables." + AppCmd.Entry(AppCmd.Pair("name", (string)variable.Attribute("name")!), AppCmd.Pair("value", (string?)variable.Attribute("value") ?? "")));

    private static ToolOperation Delete(string path, string arguments, ConditionKind condition) =>
        AppCmd.Operation(AppCmd.SetConfig("", Section, "/-" + Key(path, arguments)), new Condition(condition, path, arguments));

    private static string Key(string path, string arguments) => AppCmd.Entry(AppCmd.Pair("fullPath", path), AppCmd.Pair("arguments", arguments));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
