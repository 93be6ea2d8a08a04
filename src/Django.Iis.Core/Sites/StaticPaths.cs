using System;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Sites;

/// <summary>What STATIC_URL means for a site: the folder that IIS serves, and the address.</summary>
public static class StaticPaths
{
    /// <summary>What Django's manifest storage reads at run time.</summary>
    public const string Manifest = "staticfiles.json";

    /// <summary>Folder of the application that holds the manifest where another host has the files.</summary>
    public const string ManifestFolder = "__static__";

    /// <summary>The folder below the web root that answers STATIC_URL: <c>static</c> for <c>/static/</c>, <c>static/</c> or, below <c>/shop</c>, <c>/shop/static/</c>.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1303: the address leaves no folder.</exception>
    public static string Folder(string staticUrl, string appPath, string projectFile)
    {
        if (HasHost(staticUrl))
        {
            throw StaticDiagnostics.NoStaticPath.At(projectFile, 0, staticUrl);
        }

        var path = staticUrl.StartsWith("/", StringComparison.Ordinal) ? staticUrl : "/" + staticUrl;
        var prefix = appPath.TrimEnd('/') + "/";
        var isBelowApp = path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
        var folder = (isBelowApp ? path.Substring(prefix.Length) : path).Trim('/');
        return folder.Length > 0 && folder.Split('/').All(part => part is not ("" or "." or ".."))
            ? folder
            : throw StaticDiagnostics.NoStaticPath.At(projectFile, 0, staticUrl);
    }

    /// <summary>STATIC_URL as the deployed site must have it: absolute, below the application; an address of another host stays as it is.</summary>
    public static string Url(string staticUrl, string appPath)
    {
        if (HasHost(staticUrl))
        {
            return staticUrl;
        }

        var prefix = appPath.TrimEnd('/') + "/";
        var path = staticUrl.StartsWith("/", StringComparison.Ordinal) ? staticUrl : "/" + staticUrl;
        return path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? path : prefix + path.TrimStart('/');
    }

    /// <summary>Whether an address is of another host, such as a CDN's: then that host serves the files, and IIS none.</summary>
    public static bool IsOtherHost(string url) =>
        HasHost(url) && Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, UriKind.Absolute, out var address) && address.Host.Length > 0;

    /// <summary>Checks a STATIC_URL that the package leaves as it is: a relative one gets the application's path from Django, an absolute one must have it.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1307: pages would ask for files where IIS has none.</exception>
    public static void CheckOwnUrl(string staticUrl, string appPath, string projectFile)
    {
        var served = Url(staticUrl, appPath);
        if (staticUrl.StartsWith("/", StringComparison.Ordinal) && !string.Equals(staticUrl.TrimEnd('/'), served.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
        {
            throw StaticDiagnostics.UrlMismatch.At(projectFile, 0, staticUrl, served);
        }
    }

    private static bool HasHost(string url) =>
        url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
