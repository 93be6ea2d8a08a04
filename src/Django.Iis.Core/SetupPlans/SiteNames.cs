using System;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.SetupPlans;

/// <summary>Names of sites, pools and applications that IIS takes.</summary>
internal static class SiteNames
{
    /// <summary>SiteManager.InvalidSiteNameCharacters of Microsoft.Web.Administration, and what a folder of the name could not hold.</summary>
    private const string NotInSite = "\\/?;:@&=+$,|\"<>*'";

    /// <summary>ApplicationPoolCollection.InvalidApplicationPoolNameCharacters, and what would end a path of a command line.</summary>
    private const string NotInPool = "|<>&\"'\\/:*?;,";

    private const string NotInPath = "\\?;:@&=+$,|\"<>*'%#";

    /// <summary>Of a pool's name in characters: the account IIS AppPool\name is made of it.</summary>
    private const int LongestPool = 64;

    /// <summary>Of a site's name in characters: folders bear it.</summary>
    private const int LongestSite = 100;

    /// <exception cref="DiagnosticException">DJIIS1862.</exception>
    public static string Check(SetupProperties properties, string property)
    {
        var name = properties[property];
        return Refuse(name, NotInSite, LongestSite) is { } reason ? throw SetupPlanDiagnostics.BadSiteName.At(properties.ProjectFile, 0, property, name, reason) : name;
    }

    /// <exception cref="DiagnosticException">DJIIS1864.</exception>
    public static string CheckPool(SetupProperties properties, string property, string name) =>
        Refuse(name, NotInPool, LongestPool) is { } reason ? throw SetupPlanDiagnostics.BadPoolName.At(properties.ProjectFile, 0, property, name, reason) : name;

    /// <summary>The path of an application: <c>/</c>, or without a slash at its end.</summary>
    /// <exception cref="DiagnosticException">DJIIS1863.</exception>
    public static string Path(SetupProperties properties, string property)
    {
        var text = properties[property];
        var path = "/" + text.Trim('/');
        var parts = path == "/" ? [] : path.Substring(1).Split('/');
        var reason = parts.Select(part => SiteLayout.HiddenSegments.Contains(part, StringComparer.OrdinalIgnoreCase)
            ? $"IIS hides '{part}' from every URL"
            : Refuse(part, NotInPath, LongestSite)).FirstOrDefault(problem => problem is not null);
        return reason is null ? path : throw SetupPlanDiagnostics.BadAppPath.At(properties.ProjectFile, 0, property, text, reason);
    }

    private static string? Refuse(string name, string forbidden, int longest) =>
        name.Length == 0 ? "it is empty" :
        name.Length > longest ? $"it is longer than {longest} characters" :
        name[name.Length - 1] is '.' or ' ' || name[0] == ' ' ? "it begins or ends with a blank, or ends with a dot" :
        name.FirstOrDefault(character => character < ' ' || forbidden.IndexOf(character) >= 0) is var found && found != default ? $"it holds the character {found}" :
        null;
}
