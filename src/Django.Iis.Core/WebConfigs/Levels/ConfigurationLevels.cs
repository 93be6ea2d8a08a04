using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs.Levels;

/// <summary>The levels of an application: the server's, its web.config, and the locations in it. What applies to an address is merged once for all addresses with the same levels.</summary>
public sealed class ConfigurationLevels
{
    private readonly IReadOnlyList<XElement> _above;
    private readonly IReadOnlyList<(string Path, XElement Element)> _locations;
    private readonly Dictionary<string, EffectiveConfiguration> _merged = new(StringComparer.Ordinal);

    /// <param name="server">The level above the site.</param>
    /// <param name="application">The application's web.config.</param>
    public ConfigurationLevels(XDocument server, XDocument application)
    {
        _above = [.. server.Root!.Elements("system.webServer"), .. application.Root!.Elements("system.webServer")];
        _locations =
        [
            .. application.Root!.Elements("location")
                .Select(location => (Path: ConfigPlaces.Of(location), Element: location))
                .OrderBy(location => location.Path.Length == 0 ? 0 : location.Path.Split('/').Length),
        ];
    }

    /// <summary>Every place that a location is for; empty for the application itself.</summary>
    public IEnumerable<string> Places => _locations.Select(location => location.Path).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <param name="path">The address below the application, canonical, without slashes at its ends.</param>
    public EffectiveConfiguration For(string path)
    {
        var covering = _locations.Where(location => Covers(location.Path, path)).ToList();
        var key = string.Join("|", covering.Select(location => location.Path));
        if (!_merged.TryGetValue(key, out var configuration))
        {
            configuration = new EffectiveConfiguration([.. _above, .. covering.SelectMany(location => location.Element.Elements("system.webServer"))]);
            _merged[key] = configuration;
        }

        return configuration;
    }

    private static bool Covers(string location, string path) =>
        location.Length == 0 || (path + "/").StartsWith(location + "/", StringComparison.OrdinalIgnoreCase);
}
