using System;
using System.Linq;

namespace Django.Iis.Core.Checks;

/// <summary>Where Django's documentation explains its checks.</summary>
public static class CheckReference
{
    /// <summary>Namespaces of ids whose section has the same name. Source: docs.djangoproject.com, ref/checks, "Core system checks" and "contrib app checks".</summary>
    private static readonly string[] Sections =
        ["admin", "auth", "caches", "contenttypes", "models", "security", "signals", "sites", "staticfiles", "templates", "translation", "urls"];

    /// <summary>Namespaces of Django's ids without a section of the same name.</summary>
    private static readonly string[] Others = ["4_0", "async", "commands", "compatibility", "database", "fields", "files", "mysql", "postgres", "postgresql", "gis", "sitemaps"];

    /// <summary>The page for an id; null for one of another package.</summary>
    /// <param name="id">Such as <c>security.W004</c>.</param>
    /// <param name="djangoVersion">Installed version, of which the page is.</param>
    public static string? Link(string id, string djangoVersion)
    {
        var name = id.Split('.')[0];
        var isSection = Sections.Contains(name, StringComparer.Ordinal);
        if (!isSection && !Others.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        var series = Version.TryParse(string.Join(".", djangoVersion.Split('.').Take(2)), out var version) ? version.ToString(2) : "stable";
        return $"https://docs.djangoproject.com/en/{series}/ref/checks/" + (isSection ? "#" + name : "");
    }
}
