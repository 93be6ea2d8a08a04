using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Tests.Packaging;

/// <summary>What a folder must hold that was made of a model: to compare with <see cref="Django.Iis.Tests.FileTree"/>.</summary>
internal static class NestedFiles
{
    public static SortedDictionary<string, string> Of(SiteModel site) => new(
        SiteLayout.Nested("static").Place(site.Files).ToDictionary(placed => placed.Path, placed => placed.File.Sha256),
        StringComparer.Ordinal);
}
