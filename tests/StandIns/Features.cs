using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.StandIns;

/// <summary>DISM's features of IIS and the modules that Windows Installer adds, as the registry of <c>machine.xml</c> and schema files show them.</summary>
internal sealed class Features(string folder)
{
    private const string Components = @"SOFTWARE\Microsoft\InetStp\Components";

    /// <summary>What IIS's set-up calls a feature where it is not DISM's name without its prefix.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["IIS-WebServer"] = "W3SVC",
        ["IIS-HttpCompressionStatic"] = "HttpCompressionStatic",
    };

    public string Run(string tool, IReadOnlyList<string> arguments)
    {
        if (tool == "msiexec")
        {
            Install(arguments[0] == "/i", Path.GetFileName(arguments[1]));
            return "";
        }

        var feature = arguments.First(argument => argument.StartsWith("/featurename:", StringComparison.Ordinal))["/featurename:".Length..];
        var path = Path.Combine(folder, "machine.xml");
        var machine = File.Exists(path) ? XElement.Load(path) : new XElement("machine");
        var name = Names.GetValueOrDefault(feature) ?? feature["IIS-".Length..];
        machine.Elements("value").Where(value => (string?)value.Attribute("key") == Components && (string?)value.Attribute("name") == name).Remove();
        if (arguments.Contains("/enable-feature"))
        {
            machine.Add(new XElement("value", new XAttribute("key", Components), new XAttribute("name", name), new XAttribute("data", "1")));
        }

        machine.Save(path);
        return "";
    }

    private void Install(bool isAdded, string package)
    {
        var schema = Path.Combine(folder, "config", "schema", package.StartsWith("rewrite", StringComparison.OrdinalIgnoreCase) ? "rewrite_schema.xml" : "httpplatform_schema.xml");
        if (isAdded)
        {
            File.WriteAllText(schema, "<configSchema/>");
        }
        else
        {
            File.Delete(schema);
        }
    }
}
