using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.StandIns;

/// <summary>netsh's certificates of ports and its firewall rules, in <c>netsh.xml</c>.</summary>
internal sealed class Netsh
{
    private readonly string _path;
    private readonly XElement _root;

    public Netsh(string folder)
    {
        _path = Path.Combine(folder, "netsh.xml");
        _root = File.Exists(_path) ? XElement.Load(_path) : new XElement("netsh");
    }

    public string Run(IReadOnlyList<string> arguments)
    {
        var isCertificate = arguments[0] == "http";
        var verb = arguments[isCertificate ? 1 : 2];
        var values = arguments.Skip(isCertificate ? 3 : 4).Select(argument => argument.Split('=', 2)).Where(pair => pair.Length == 2).ToList();
        var key = isCertificate ? string.Join('=', values[0]) : values[0][1];
        var element = isCertificate ? "certificate" : "rule";
        var present = _root.Elements(element).FirstOrDefault(entry => Configuration.Same((string?)entry.Attribute("key"), key));
        switch (verb)
        {
            case "show":
                return present is null
                    ? throw new ToolFailure(1, "The system cannot find the file specified.")
                    : string.Concat(present.Attributes().Select(attribute => $"    {attribute.Name,-28}: {attribute.Value}\r\n"));
            case "add":
                if (present is not null && isCertificate)
                {
                    throw new ToolFailure(1, "SSL Certificate add failed, Error: 183");
                }

                _root.Add(new XElement(element, new XAttribute("key", key), values.Skip(1).Select(pair => new XAttribute(pair[0], pair[1]))));
                break;
            default:
                (present ?? throw new ToolFailure(1, "The system cannot find the file specified.")).Remove();
                break;
        }

        _root.Save(_path);
        return "";
    }
}
