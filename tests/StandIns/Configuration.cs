using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.StandIns;

/// <summary>applicationHost.config, written whole after each change as IIS does.</summary>
internal sealed class Configuration
{
    private readonly string _path;
    private readonly XElement _root;

    public Configuration(string folder)
    {
        _path = Path.Combine(folder, "config", "applicationHost.config");
        if (!File.Exists(_path))
        {
            throw new ToolFailure(2, "ERROR ( message:Configuration error: Cannot read configuration file )");
        }

        _root = XElement.Load(_path);
    }

    public XElement Sites => Section("", "system.applicationHost/sites");

    public XElement Pools => Section("", "system.applicationHost/applicationPools");

    public void Save() => _root.Save(_path);

    public static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The section of the server, or of a location, made where it is not there.</summary>
    public XElement Section(string location, string name)
    {
        var place = location.Length == 0 ? _root : Location(location) ?? AddLocation(location);
        foreach (var part in name.Split('/'))
        {
            if (place.Element(part) is not { } child)
            {
                child = new XElement(part);
                place.Add(child);
            }

            place = child;
        }

        return place;
    }

    /// <summary>Takes a section of a location out, and what is empty then.</summary>
    public void Clear(string location, string name)
    {
        XElement? place = Location(location);
        foreach (var part in name.Split('/'))
        {
            place = place?.Element(part);
        }

        while (place is not null && place != _root && (place.Name == name[(name.LastIndexOf('/') + 1)..] || !place.HasElements))
        {
            var parent = place.Parent;
            place.Remove();
            place = parent;
        }
    }

    private XElement? Location(string path) => _root.Elements("location").FirstOrDefault(element => Same((string?)element.Attribute("path"), path));

    private XElement AddLocation(string path)
    {
        var location = new XElement("location", new XAttribute("path", path));
        _root.Add(location);
        return location;
    }
}
