using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.StandIns;

/// <summary>reg.exe's <c>add</c> and <c>delete</c> of one value, in the registry of <c>machine.xml</c>.</summary>
internal sealed class Reg(string folder)
{
    public string Run(IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(folder, "machine.xml");
        var machine = File.Exists(path) ? XElement.Load(path) : new XElement("machine");
        var key = arguments[1][(arguments[1].IndexOf('\\') + 1)..];
        var name = Option(arguments, "/v");
        var present = machine.Elements("value").FirstOrDefault(value => Configuration.Same((string?)value.Attribute("key"), key) && Configuration.Same((string?)value.Attribute("name"), name));
        if (arguments[0] == "delete" && present is null)
        {
            throw new ToolFailure(1, "ERROR: The system was unable to find the specified registry key or value.");
        }

        present?.Remove();
        if (arguments[0] == "add")
        {
            machine.Add(new XElement("value", new XAttribute("key", key), new XAttribute("name", name), new XAttribute("data", Option(arguments, "/d").Replace("\\0", "\n", System.StringComparison.Ordinal))));
        }

        machine.Save(path);
        return "The operation completed successfully.";
    }

    private static string Option(IReadOnlyList<string> arguments, string name) => arguments[arguments.ToList().IndexOf(name) + 1];
}
