using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>
/// web.config, and the handlers that a server with a locked section does not allow there: they go to applicationHost.config, for this application alone, and the lock stays.
/// </summary>
internal static class WebConfigPlan
{
    private const string HandlersSection = "system.webServer/handlers";

    /// <summary>web.config itself. What it loses is left in the plan's state, for <see cref="AddHandlers"/>.</summary>
    public static void Add(PlanBuilder plan, string python)
    {
        try
        {
            var editor = WebConfigEditor.Load(plan.Server.WebConfig, plan.Site, plan.Settings, python);
            Check(plan, editor, python);
            editor.SetValues();
            var isLocked = plan.Server.Configuration.IsLocked(plan.Settings.Location, HandlersSection);
            var handlers = isLocked ? editor.Handlers() : [];
            if (isLocked)
            {
                editor.RemoveHandlers();
            }

            var content = editor.ToBytes();
            if (!content.SequenceEqual(plan.Server.WebConfig!))
            {
                plan.Write(
                    $"Write this server's paths into '{plan.Settings.WebConfig}'{(handlers.Count > 0 ? ", and take the handlers out, which the server has locked" : "")}.",
                    plan.Settings.WebConfig,
                    content);
            }

            plan.State = plan.State with { Handlers = handlers.Count > 0 ? Sections(plan, handlers) : Earlier(plan, python) };
        }
        catch (DiagnosticException problem)
        {
            plan.Refuse(problem);
        }
    }

    private static void Check(PlanBuilder plan, WebConfigEditor editor, string python)
    {
        if (editor.MissingSegments() is { Count: > 0 } missing)
        {
            throw SetupDiagnostics.SegmentNotHidden.Create(plan.Settings.WebConfig, string.Join(", ", missing));
        }

        foreach (var section in new[] { "windowsAuthentication", "anonymousAuthentication" }.Where(editor.Has))
        {
            var name = "system.webServer/security/authentication/" + section;
            if (plan.Server.Configuration.IsLocked(plan.Settings.Location, name))
            {
                throw SetupDiagnostics.SectionLocked.Create(name, plan.Settings.WebConfig, plan.Settings.Location);
            }
        }

        if (plan.Site.Hosting == HostingModel.FastCgi)
        {
            editor.SetValues();
            var key = python + "|" + WebConfigEditor.FastCgiArguments(plan.Site, plan.Settings);
            // Handlers that were moved in an earlier installation of the same release are in applicationHost.config.
            if (editor.Handlers().Count > 0 && !editor.HasScriptProcessor(key))
            {
                throw SetupDiagnostics.ScriptProcessorDiffers.Create(plan.Settings.WebConfig, key);
            }
        }
    }

    /// <summary>The handlers that the server does not allow in web.config, behind the site: a location is one of a site that is there.</summary>
    public static void AddHandlers(PlanBuilder plan)
    {
        foreach (var handlers in plan.State.Handlers)
        {
            var section = new XElement(handlers);
            var location = (string)section.Attribute(InstalledState.LocationName)!;
            section.SetAttributeValue(InstalledState.LocationName, null);
            SectionPlan.Add(plan, location, HandlersSection, section);
        }
    }

    private static IReadOnlyList<XElement> Sections(PlanBuilder plan, IReadOnlyList<KeyValuePair<string, XElement>> handlers)
    {
        var added = handlers.SelectMany(pair => pair.Value.Elements("add")).Select(element => (string?)element.Attribute("name")).OfType<string>().ToList();
        var sections = new List<XElement>();
        foreach (var pair in handlers)
        {
            var section = Wanted(pair.Value, pair.Key.Length == 0 ? [] : added);
            section.SetAttributeValue(InstalledState.LocationName, pair.Key.Length == 0 ? plan.Settings.Location : plan.Settings.Location + "/" + pair.Key);
            sections.Add(section);
        }

        return sections;
    }

    /// <summary>What an earlier installation of the same release has taken out of its web.config, which tells no longer; with the Python that is the site's now.</summary>
    private static IReadOnlyList<XElement> Earlier(PlanBuilder plan, string python)
    {
        if (plan.Server.Installed is not { } installed || !WindowsPath.Same(installed.Root, plan.Settings.Root))
        {
            return [];
        }

        var sections = installed.Handlers.Select(section => new XElement(section)).ToList();
        var earlier = installed.FastCgiPath + "|" + installed.FastCgiArguments;
        foreach (var processor in sections.Elements("add").Attributes("scriptProcessor").Where(attribute => string.Equals(attribute.Value, earlier, StringComparison.OrdinalIgnoreCase)))
        {
            processor.Value = python + "|" + WebConfigEditor.FastCgiArguments(plan.Site, plan.Settings);
        }

        return sections;
    }

    /// <summary>
    /// The section as a location of applicationHost.config has it. appcmd cannot write a collection's clear: the handlers of the application are removed by name instead, and
    /// an access policy that allows no scripts keeps the server's others from running any.
    /// </summary>
    private static XElement Wanted(XElement handlers, IReadOnlyList<string> ofApplication)
    {
        var section = new XElement("handlers", handlers.Attributes());
        if (handlers.Element("clear") is not null)
        {
            var kept = handlers.Elements("add").Where(element => (string?)element.Attribute("name") != "StaticFile").ToList();
            section.Add(ofApplication.Except(kept.Select(element => (string)element.Attribute("name")!), StringComparer.Ordinal)
                .Where(name => name != "StaticFile")
                .Select(name => new XElement("remove", new XAttribute("name", name))));
            section.Add(kept.Select(element => new XElement(element)));
            return section;
        }

        section.Add(handlers.Elements("add").Select(element => new XElement(element)));
        return section;
    }
}
