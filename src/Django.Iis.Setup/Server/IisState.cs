using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Setup.Server;

/// <summary>What IIS is configured to, as appcmd lists it: its own elements, of which set-up compares what it would write.</summary>
internal sealed class IisState
{
    public static readonly IisState Empty = new([], [], []);

    private readonly IReadOnlyList<XElement> _fastCgi;

    public IisState(IReadOnlyList<IisSite> sites, IReadOnlyList<IisPool> pools, IReadOnlyList<XElement> fastCgi)
    {
        Sites = sites;
        Pools = pools;
        _fastCgi = fastCgi;
    }

    public IReadOnlyList<IisSite> Sites { get; }

    public IReadOnlyList<IisPool> Pools { get; }

    public IisSite? Site(string name) => Sites.FirstOrDefault(site => Same(site.Name, name));

    public IisPool? Pool(string name) => Pools.FirstOrDefault(pool => Same(pool.Name, name));

    /// <param name="site">The site's name.</param>
    /// <param name="path"><c>/</c> for the site's own.</param>
    public XElement? Application(string site, string path) =>
        Site(site)?.Element.Elements("application").FirstOrDefault(application => Same((string?)application.Attribute("path"), path));

    public XElement? VirtualDirectory(string site, string application, string path) =>
        Application(site, application)?.Elements("virtualDirectory").FirstOrDefault(directory => Same((string?)directory.Attribute("path"), path));

    /// <summary>Its key is executable and arguments, neither with regard to case.</summary>
    public XElement? FastCgi(string fullPath, string arguments) => _fastCgi.FirstOrDefault(application =>
        Same((string?)application.Attribute("fullPath"), fullPath) && Same((string?)application.Attribute("arguments") ?? "", arguments));

    /// <summary>Names of the applications that run in a pool: <c>site/path</c>.</summary>
    public IReadOnlyList<string> ApplicationsOf(string pool) =>
    [
        .. from site in Sites
           from application in site.Element.Elements("application")
           where Same((string?)application.Attribute("applicationPool") ?? "DefaultAppPool", pool)
           select site.Name + (string?)application.Attribute("path"),
    ];

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
