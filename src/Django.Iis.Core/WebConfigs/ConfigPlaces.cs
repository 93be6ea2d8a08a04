using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>The places that locations are for.</summary>
internal static class ConfigPlaces
{
    /// <summary>The path of a location below the application, without slashes at its ends; empty for the application itself, which is written <c>.</c>, empty or not at all.</summary>
    public static string Of(XElement? location)
    {
        var path = ((string?)location?.Attribute("path") ?? "").Replace('\\', '/').Trim('/');
        return path == "." ? "" : path;
    }
}
