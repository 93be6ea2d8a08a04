using System;
using System.IO;

namespace Django.Iis.Core.Caching;

/// <summary>Where the cache of a user is (<c>DjangoCacheFolder</c>).</summary>
public static class CacheFolders
{
    /// <summary>The value that gives each project a cache of its own.</summary>
    public const string None = "none";

    /// <summary>The system's folder for what programs can make again; null when the user has none.</summary>
    /// <param name="variable">Reads an environment variable; null when it is not set.</param>
    /// <param name="system">The system whose habits count.</param>
    public static string? OfUser(Func<string, string?> variable, CacheSystem system) => system switch
    {
        CacheSystem.Windows => Below(variable("LOCALAPPDATA"), "Django.Iis", "cache"),
        CacheSystem.MacOS => Below(variable("HOME"), "Library", "Caches", "django-iis"),
        _ => Below(variable("XDG_CACHE_HOME"), "django-iis") ?? Below(variable("HOME"), ".cache", "django-iis"),
    };

    // XDG Base Directory Specification: "All paths set in these environment variables must be absolute."
    private static string? Below(string? folder, params string[] names) =>
        !string.IsNullOrEmpty(folder) && Path.IsPathRooted(folder) ? Path.Combine([folder!, .. names]) : null;
}
