using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebConfigs;

/// <summary>What a project's web.config must not say, because the site would not start or would not be reached.</summary>
/// <param name="path">Full path of the file, for the errors.</param>
internal sealed class MergeConflicts(string path)
{
    /// <summary>What an absent attribute of a handler means (IIS_schema: handlers).</summary>
    private static readonly IReadOnlyDictionary<string, string> HandlerDefaults = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["resourceType"] = "Unspecified",
        ["requireAccess"] = "Script",
        ["modules"] = "ManagedPipelineHandler",
    };

    /// <summary>What of httpPlatform the project alone decides, with the properties behind it; the rest may be tuned in web.config.</summary>
    private static readonly IReadOnlyDictionary<string, string> ProcessAttributes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["processPath"] = "PythonRuntime, PythonVersion",
        ["arguments"] = "DjangoServer, DjangoServerThreads, DjangoServerArguments, DjangoAppPath",
    };

    /// <summary>An attribute of the project's file beside the generated one.</summary>
    public void CheckAttribute(XAttribute written, XAttribute needed)
    {
        // A path of Windows has no case; arguments have.
        var same = needed.Name == "processPath" ? ConfigCollection.Same(written.Value, needed.Value) : written.Value == needed.Value;
        if (!same && needed.Parent!.Name == "httpPlatform" && ProcessAttributes.TryGetValue(needed.Name.LocalName, out var properties))
        {
            throw WebConfigDiagnostics.AttributeConflict.At(
                path, Line(written), written.Parent!.Name, written.Name, written.Value, needed.Value, properties);
        }
    }

    /// <summary>A variable under the same name must have the same value.</summary>
    public void CheckVariable(XElement written, XElement needed)
    {
        var (value, expected) = ((string?)written.Attribute("value") ?? "", (string?)needed.Attribute("value") ?? "");
        if (value != expected)
        {
            throw WebConfigDiagnostics.VariableConflict.At(
                path, Line(written), ConfigCollection.KeyOf(needed), value, expected, "the property or the DjangoEnvironmentVariable item behind it");
        }
    }

    /// <summary>The application's own handlers: no other one may take every request.</summary>
    /// <returns>Whether one of the project's does what ours would do.</returns>
    public bool HasHandler(XElement handlers, XElement needed)
    {
        if (handlers.Attribute("accessPolicy") is { } policy && !Grants(policy).Contains("Script"))
        {
            throw WebConfigDiagnostics.AttributeConflict.At(
                path, Line(policy), "handlers", policy.Name, policy.Value, "Read, Script", "nothing else lets IIS run Python");
        }

        var ours = ConfigCollection.KeyOf(needed)!;
        foreach (var written in ConfigCollection.Effective(handlers))
        {
            var named = ConfigCollection.KeyOf(written) == ours;
            var different = Different(written, needed);
            if (named && different is not null)
            {
                throw HandlerConflict(written, different, ours);
            }

            if (named || (IsCatchAll(written) && different is null))
            {
                return true;
            }

            if (IsCatchAll(written))
            {
                throw HandlerConflict(written, "it takes every path before Django's handler, and " + different, ours);
            }
        }

        return false;
    }

    /// <summary>The static files' handlers: nothing inherited, nothing that runs.</summary>
    /// <returns>Whether the project's handlers serve the files.</returns>
    public bool HasStaticHandler(XElement handlers, string location, string modules)
    {
        // The front end's level lets Django's prefixes below it run.
        var mayRun = modules != HandlerSections.StaticModule;
        if (handlers.Attribute("accessPolicy") is { } policy && Grants(policy).FirstOrDefault(right => right is not ("Read" or "None") && !(mayRun && right is "Script")) is { } right)
        {
            throw WebConfigDiagnostics.StaticConflict.At(path, Line(policy), location, "its accessPolicy grants " + right);
        }

        if (handlers.Element("clear") is null)
        {
            throw WebConfigDiagnostics.StaticConflict.At(
                path, Line(handlers), location, "its <handlers> has no <clear />, so Django's handler is inherited and takes the files' requests");
        }

        var entries = ConfigCollection.Effective(handlers);
        if (entries.FirstOrDefault(entry => (string?)entry.Attribute("modules") != modules) is { } foreign)
        {
            throw WebConfigDiagnostics.StaticConflict.At(
                path, Line(foreign), location, $"its handler '{ConfigCollection.KeyOf(foreign)}' is not {modules} alone");
        }

        return entries.Count > 0;
    }

    private static bool IsCatchAll(XElement handler) =>
        (string?)handler.Attribute("path") == "*" && ConfigCollection.Same(Value(handler, "resourceType"), "Unspecified");

    /// <summary>How a handler differs from ours; null when it does the same. More attributes, such as responseBufferLimit, are tuning.</summary>
    private static string? Different(XElement written, XElement needed) =>
        needed.Attributes()
            .Where(attribute => attribute.Name != "name" && !ConfigCollection.Same(Value(written, attribute.Name.LocalName), attribute.Value))
            .Select(attribute => $"its {attribute.Name} is '{Value(written, attribute.Name.LocalName)}', not '{attribute.Value}'")
            .FirstOrDefault();

    private static string Value(XElement handler, string attribute) =>
        (string?)handler.Attribute(attribute) ?? (HandlerDefaults.TryGetValue(attribute, out var value) ? value : "");

    private static IEnumerable<string> Grants(XAttribute policy) =>
        policy.Value.Split(',').Select(right => right.Trim()).Where(right => right.Length > 0);

    private static int Line(XObject place) => ((IXmlLineInfo)place).LineNumber;

    private DiagnosticException HandlerConflict(XElement written, string reason, string ours) =>
        WebConfigDiagnostics.HandlerConflict.At(path, Line(written), ConfigCollection.KeyOf(written), reason, ours);
}
