using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs.Levels;

namespace Django.Iis.Core.WebConfigs;

/// <summary>The places below an application that web.config gives a location: each reachable, and each its own.</summary>
internal static class UrlPaths
{
    /// <summary>hiddenSegments of a fresh IIS.</summary>
    private static readonly IReadOnlyList<string> HiddenByIis =
        [.. ServerDefaults.Document.Descendants("hiddenSegments").Elements("add").Select(entry => (string)entry.Attribute("segment")!)];

    /// <summary>What no segment of a location's path or of a Windows folder holds.</summary>
    private static readonly char[] NotInASegment = ['\\', ':', '*', '?', '"', '<', '>', '|', '%', '+', '&', '#'];

    public static void Check(HostingPlan plan)
    {
        CheckStaticFolder(plan.StaticPath);
        if (plan.Web.MediaPath is { } media)
        {
            CheckMedia(media, plan);
        }

        foreach (var prefix in plan.Web.FrontEnd?.UrlPrefixes ?? [])
        {
            CheckPrefix(prefix, plan);
        }
    }

    /// <summary>The first hidden segment of a path, as IIS or this build names it; null when there is none.</summary>
    public static string? Hidden(string path) =>
        path.Split('/').Select(piece => HiddenByIis.Concat(WebConfigGenerator.HiddenSegments).FirstOrDefault(name => ConfigCollection.Same(name, piece))).FirstOrDefault(found => found is not null);

    /// <summary>Whether a path is another, or lies below it.</summary>
    public static bool IsBelow(string path, string parent) => (path + "/").StartsWith(parent.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);

    private static void CheckStaticFolder(string? path)
    {
        if (path is null)
        {
            return;
        }

        if (!IsPlain(path))
        {
            throw WebConfigDiagnostics.StaticFolderUnusable.Create(path);
        }

        if (Hidden(path) is { } segment)
        {
            throw WebConfigDiagnostics.StaticFolderHidden.Create(path, segment);
        }
    }

    private static void CheckMedia(string path, HostingPlan plan)
    {
        var reason = !IsPlain(path) ? "it leaves no path below the application, of plain segments"
            : Hidden(path) is { } segment ? $"IIS hides the segment '{segment}'"
            : Overlapping(path, plan.StaticPath is { } files ? [files] : []) is { } other ? $"the static files have '{other}'"
            : null;
        if (reason is not null)
        {
            throw StaticDiagnostics.MediaUnusable.Create(path, reason);
        }
    }

    private static void CheckPrefix(string prefix, HostingPlan plan)
    {
        var others = new[] { plan.StaticPath, plan.Web.MediaPath }.OfType<string>()
            .Concat(plan.Web.FrontEnd!.UrlPrefixes.Where(other => !ReferenceEquals(other, prefix)));
        var reason = !IsPlain(prefix) ? "it is no path of plain segments, such as api or api/v1"
            : Hidden(prefix) is { } segment ? $"IIS hides the segment '{segment}'"
            : Overlapping(prefix, others) is { } other ? $"'{other}' has the same addresses"
            : null;
        if (reason is not null)
        {
            throw StaticDiagnostics.PrefixUnusable.Create(prefix, reason);
        }
    }

    private static string? Overlapping(string path, IEnumerable<string> others) => others.FirstOrDefault(other => IsBelow(path, other) || IsBelow(other, path));

    // An empty path would give the whole application to one handler.
    private static bool IsPlain(string path) => path.Split('/').All(piece => piece.Trim() is not ("" or "." or "..") && piece.IndexOfAny(NotInASegment) < 0 && !piece.EndsWith(".", StringComparison.Ordinal));
}
