using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Preview.Requests;
using Django.Iis.Preview.Trees;

namespace Django.Iis.Preview;

/// <summary>An application as a package would install it, for the evaluator.</summary>
public static class PackageSite
{
    /// <param name="site">With its files; the layout's web.config is read from its source.</param>
    /// <param name="kind">Which of the two layouts.</param>
    /// <param name="data">Files of the data directory, below it: in the nested layout it lies in the application's tree.</param>
    /// <param name="refusesOtherNames"><see cref="RequestEvaluator.RefusesOtherNames"/>.</param>
    public static RequestEvaluator Of(SiteModel site, LayoutKind kind, IReadOnlyList<string>? data = null, bool refusesOtherNames = true)
    {
        var layout = site.Layout(kind);
        var placed = layout.Place(site.Files);
        var config = placed.First(file => file.File.Role == FileRole.WebRoot && file.File.Path == "web.config");
        return new RequestEvaluator(XDocument.Load(config.File.Source), Tree(site, layout, placed, config, data ?? []), site.Hosting.AppPath) { RefusesOtherNames = refusesOtherNames };
    }

    private static ServedTree Tree(SiteModel site, SiteLayout layout, IReadOnlyList<PlacedFile> placed, PlacedFile config, IReadOnlyList<string> data)
    {
        var folder = Path.GetDirectoryName(config.Path)!.Replace('\\', '/');
        var nested = layout.Kind == LayoutKind.Nested ? data.Select(file => layout.DataDirectory + "/" + file) : [];
        var tree = new ServedTree(folder, placed.Select(file => file.Path).Concat(nested));
        if (site.Hosting.Web.MediaPath is { } media)
        {
            var prefix = MediaPaths.DataFolder + "/";
            tree.AddVirtualDirectory(media, data.Where(file => file.StartsWith(prefix, System.StringComparison.Ordinal)).Select(file => file.Substring(prefix.Length)));
        }

        return tree;
    }
}
