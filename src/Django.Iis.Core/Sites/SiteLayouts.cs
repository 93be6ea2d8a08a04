using System;
using System.Collections.Generic;

namespace Django.Iis.Core.Sites;

/// <summary>The layouts of a site.</summary>
public static class SiteLayouts
{
    /// <summary>A site without static files of its own needs no folder for them; the name is then never used.</summary>
    private const string NoStaticPath = "static";

    public static readonly IReadOnlyList<LayoutKind> Kinds = [LayoutKind.Installed, LayoutKind.Nested];

    /// <summary>Where this site's files stand in a layout.</summary>
    public static SiteLayout Layout(this SiteModel site, LayoutKind kind)
    {
        var staticPath = site.Hosting.StaticPath ?? NoStaticPath;
        return kind switch
        {
            LayoutKind.Installed => SiteLayout.Installed(site.Name, site.SiteName, site.Version, staticPath),
            LayoutKind.Nested => SiteLayout.Nested(staticPath),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
        };
    }
}
