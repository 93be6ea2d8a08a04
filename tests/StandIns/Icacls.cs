using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace Django.Iis.StandIns;

/// <summary>icacls over access lists in <c>acl.xml</c>; a folder or file that is not listed has what a folder of the system drive inherits.</summary>
internal sealed class Icacls
{
    private const string Inherited = "D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)";

    private readonly string _path;
    private readonly XElement _root;

    public Icacls(string folder)
    {
        _path = Path.Combine(folder, "acl.xml");
        _root = File.Exists(_path) ? XElement.Load(_path) : new XElement("acl");
        // What is gone took its list with it.
        _root.Elements().Where(element => !Path.Exists((string?)element.Attribute("folder"))).Remove();
    }

    public string Run(IReadOnlyList<string> arguments)
    {
        var target = arguments[0];
        if (!Path.Exists(target))
        {
            throw new ToolFailure(2, target + ": The system cannot find the file specified.");
        }

        switch (arguments[1])
        {
            case "/save":
                File.WriteAllText(arguments[2], Path.GetFileName(target) + "\r\n" + Get(target) + "\r\n", Encoding.Unicode);
                return "";
            case "/restore":
                var lines = File.ReadAllText(arguments[2], Encoding.Unicode).Split("\r\n");
                Set(Path.Combine(target, lines[0]), lines[1]);
                break;
            default:
                Grant(target, arguments.Skip(1).ToList());
                break;
        }

        _root.Save(_path);
        return "";
    }

    private void Grant(string target, IReadOnlyList<string> arguments)
    {
        var list = Get(target);
        var removes = false;
        foreach (var argument in arguments)
        {
            if (argument == "/inheritance:r")
            {
                // What is the folder's own stays.
                list = "D:PAI" + string.Concat(Entries(list).Where(entry => !entry.Contains("ID;", StringComparison.Ordinal)).Select(entry => $"({entry})"));
            }
            else if (argument[0] == '/')
            {
                removes = argument == "/remove";
            }
            else if (removes)
            {
                list = Head(list) + string.Concat(Entries(list).Where(entry => !entry.EndsWith(";" + Short(argument.TrimStart('*')), StringComparison.Ordinal)).Select(entry => $"({entry})"));
            }
            else
            {
                var colon = argument.LastIndexOf(':');
                var sid = Short(argument[..colon].TrimStart('*'));
                var rights = argument[(colon + 1)..];
                var flags = rights.StartsWith("(OI)(CI)", StringComparison.Ordinal) ? "OICI" : "";
                // What was granted explicitly is replaced.
                var kept = Entries(list).Where(entry => !entry.EndsWith(";" + sid, StringComparison.Ordinal) || entry.Contains("ID;", StringComparison.Ordinal));
                list = Head(list) + $"(A;{flags};{Mask(rights[(flags.Length > 0 ? 8 : 0)..])};;;{sid})" + string.Concat(kept.Select(entry => $"({entry})"));
            }
        }

        Set(target, list);
    }

    private static string Head(string list) => list[..(list.IndexOf('(') is >= 0 and var start ? start : list.Length)];

    private static IEnumerable<string> Entries(string list) => list.Split('(').Skip(1).Select(entry => entry.TrimEnd(')'));

    private static string Mask(string rights) => rights switch
    {
        "F" => "FA",
        "M" => "0x1301bf",
        "RX" => "0x1200a9",
        "R" => "FR",
        _ => throw new ToolFailure(87, "Invalid parameter \"" + rights + "\""),
    };

    private static string Short(string sid) => sid switch
    {
        "S-1-5-32-544" => "BA",
        "S-1-5-18" => "SY",
        "S-1-5-20" => "NS",
        _ => sid,
    };

    private string Get(string folder) => (string?)Element(folder)?.Attribute("list") ?? Inherited;

    private void Set(string folder, string list)
    {
        Element(folder)?.Remove();
        if (list != Inherited)
        {
            _root.Add(new XElement("entry", new XAttribute("folder", folder), new XAttribute("list", list)));
        }
    }

    private XElement? Element(string folder) => _root.Elements().FirstOrDefault(element => Configuration.Same((string?)element.Attribute("folder"), folder));
}
