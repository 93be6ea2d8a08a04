using System.IO;

namespace Django.Iis.Core.Sites;

/// <summary>What a folder that collectstatic filled tells.</summary>
public static class StaticFiles
{
    /// <summary>The manifest of Django's ManifestFilesMixin.</summary>
    private const string Manifest = "staticfiles.json";

    /// <summary>Whether names carry a hash of their content, so that a browser may keep them.</summary>
    public static bool AreHashed(string folder) => File.Exists(Path.Combine(folder, Manifest));
}
