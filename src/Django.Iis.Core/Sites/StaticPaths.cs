using System;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Sites;

/// <summary>What STATIC_URL means for a site: the folder that IIS serves, and the address.</summary>
public static class StaticPaths
{
    /// <summary>The folder below the web root that answers STATIC_URL: <c>static</c> for <c>/static/</c>, <c>static/</c> or, below <c>/shop</c>, <c>/shop/static/</c>.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1303: the address leaves no folder.</exception>
    public static string Folder(string staticUrl, string appPath, string projectFile)
    {
        var path = PathOf(staticUrl) ?? throw StaticDiagnostics.NoStaticPath.At(projectFile, 0, staticUrl);
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
        if (IsOtherHost(staticUrl))
        {
            return staticUrl;
        }

        var prefix = appPath.TrimEnd('/') + "/";
        var path = staticUrl.StartsWith("/", StringComparison.Ordinal) ? staticUrl : "/" + staticUrl;
        return path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? path : prefix + path.TrimStart('/');
    }

    // Null when the address is none.
    private static string? PathOf(string url) =>
        !IsOtherHost(url) ? (url.StartsWith("/", StringComparison.Ordinal) ? url : "/" + url) :
        Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, UriKind.Absolute, out var address) ? address.AbsolutePath :
        null;

    private static bool IsOtherHost(string url) =>
        url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
