using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Planning;

/// <summary>
/// web.config, and the handlers that a server with a locked section does not allow there: they go to applicationHost.config, for this application alone, and the lock stays.
/// </summary>
internal static class WebConfigPlan
{
    private const string HandlersSection = "system.webServer/handlers";

    /// <returns>What the file may not hold on this server, by location below the application: for <see cref="Move"/>, once there is a site.</returns>
    public static IReadOnlyList<KeyValuePair<string, XElement>> Add(PlanBuilder plan, string python)
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

            return handlers;
        }
        catch (DiagnosticException problem)
        {
            plan.Refuse(problem);
            return [];
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

    /// <summary>Sets the handlers that <see cref="Add"/> took out of the file.</summary>
    public static void Move(PlanBuilder plan, IReadOnlyList<KeyValuePair<string, XElement>> handlers)
    {
        var added = handlers.SelectMany(pair => pair.Value.Elements("add")).Select(element => (string?)element.Attribute("name")).OfType<string>().ToList();
        foreach (var pair in handlers)
        {
            var location = pair.Key.Length == 0 ? plan.Settings.Location : plan.Settings.Location + "/" + pair.Key;
            SectionPlan.Add(plan, location, HandlersSection, Wanted(pair.Value, pair.Key.Length == 0 ? [] : added));
        }
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
