using System;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Sites;

/// <summary>What MEDIA_URL means for a site: the place below the application that IIS serves uploads from.</summary>
public static class MediaPaths
{
    /// <summary>The folder of the data directory that holds uploads: MEDIA_ROOT of the deployed site.</summary>
    public const string DataFolder = "media";

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1311: the address leaves no such place.</exception>
    public static string Folder(string mediaUrl, string appPath, string projectFile)
    {
        if (StaticPaths.IsOtherHost(mediaUrl))
        {
            throw StaticDiagnostics.MediaUnusable.At(projectFile, 0, mediaUrl, "it is another host's");
        }

        var path = mediaUrl.StartsWith("/", StringComparison.Ordinal) ? mediaUrl : "/" + mediaUrl;
        var prefix = appPath.TrimEnd('/') + "/";
        var isBelow = path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
        if (!isBelow && mediaUrl.StartsWith("/", StringComparison.Ordinal))
        {
            throw StaticDiagnostics.MediaUnusable.At(projectFile, 0, mediaUrl, $"it lies outside of the application, which is at {appPath}");
        }

        var folder = (isBelow ? path.Substring(prefix.Length) : path).Trim('/');
        return folder.Length > 0 && folder.Split('/').All(part => part is not ("" or "." or ".."))
            ? folder
            : throw StaticDiagnostics.MediaUnusable.At(projectFile, 0, mediaUrl, "it leaves no path below the application");
    }
}
