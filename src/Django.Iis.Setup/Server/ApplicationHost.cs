using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Server;

/// <summary>
/// applicationHost.config, for the two things that appcmd's lists merge away: what a location holds of its own, and whether a section may stand in a web.config.
/// It is read here, and written by appcmd alone.
/// </summary>
internal sealed class ApplicationHost
{
    private readonly XElement _root;

    private ApplicationHost(XElement root)
    {
        _root = root;
    }

    public static ApplicationHost Empty { get; } = new(new XElement("configuration"));

    /// <param name="folders">Where IIS is; with a shared configuration the file stands elsewhere, as redirection.config says.</param>
    public static ApplicationHost Read(ServerFolders folders)
    {
        var path = Redirected(folders) ?? folders.ApplicationHost;
        try
        {
            return new ApplicationHost(XElement.Load(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or XmlException)
        {
            throw SetupDiagnostics.IisUnreadable.Create(path, 0, problem.Message);
        }
    }

    /// <summary>A section of a location, without what it inherits; null where the location does not have it.</summary>
    /// <param name="location">Site, or site and path; empty for the server.</param>
    /// <param name="section">Its full name: <c>system.webServer/handlers</c>.</param>
    public XElement? Section(string location, string section) => Locations(location).Select(element => Descend(element, section)).FirstOrDefault(found => found is not null);

    /// <summary>Whether a web.config of the location must not hold the section: error 500.19 (0x80070021).</summary>
    public bool IsLocked(string location, string section)
    {
        var isLocked = Default(section);
        foreach (var place in Parents(location))
        {
            foreach (var element in Locations(place).Where(element => Descend(element, section) is not null))
            {
                isLocked = (string?)element.Attribute("overrideMode") switch
                {
                    "Allow" => false,
                    "Deny" => true,
                    _ => (string?)element.Attribute("allowOverride") is { } allow ? allow == "false" : isLocked,
                };
            }
        }

        return isLocked;
    }

    private static string? Redirected(ServerFolders folders)
    {
        var path = Path.Combine(folders.Inetsrv, "config", "redirection.config");
        if (!File.Exists(path))
        {
            return null;
        }

        var redirection = XElement.Load(path).Element("configurationRedirection");
        return (bool?)redirection?.Attribute("enabled") == true ? Path.Combine((string?)redirection!.Attribute("path") ?? "", "applicationHost.config") : null;
    }

    private bool Default(string section)
    {
        var parts = section.Split('/');
        var place = _root.Element("configSections");
        foreach (var group in parts.Take(parts.Length - 1))
        {
            place = Named(place, "sectionGroup", group);
        }

        return (string?)Named(place, "section", parts[parts.Length - 1])?.Attribute("overrideModeDefault") == "Deny";
    }

    private static XElement? Named(XElement? parent, string element, string name) =>
        parent?.Elements(element).FirstOrDefault(child => (string?)child.Attribute("name") == name);

    /// <summary>The server, the site, and every folder down to the location.</summary>
    private static IEnumerable<string> Parents(string location)
    {
        yield return "";
        for (var end = location.IndexOf('/'); end >= 0; end = location.IndexOf('/', end + 1))
        {
            yield return location.Substring(0, end);
        }

        if (location.Length > 0)
        {
            yield return location;
        }
    }

    private IEnumerable<XElement> Locations(string path) => path.Length == 0
        ? new[] { _root }.Concat(_root.Elements("location").Where(element => ((string?)element.Attribute("path") ?? "").Length == 0))
        : _root.Elements("location").Where(element => string.Equals(((string?)element.Attribute("path") ?? "").TrimEnd('/'), path.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    private static XElement? Descend(XElement element, string section)
    {
        XElement? found = element;
        foreach (var part in section.Split('/'))
        {
            found = found?.Element(part);
        }

        return found;
    }
}
