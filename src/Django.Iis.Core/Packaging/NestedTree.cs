using System.Collections.Generic;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Packaging;

/// <summary>The one tree that Web Deploy, Zip and Folder carry.</summary>
internal static class NestedTree
{
    /// <summary>The nested layout of a site.</summary>
    public static SiteLayout Layout(SiteModel site) => SiteLayout.Nested(site.Hosting.StaticPath ?? "");

    /// <summary>The site's files at their places, in ordinal order of path.</summary>
    public static IReadOnlyList<PlacedFile> Of(SiteModel site) => Layout(site).Place(site.Files);
}
