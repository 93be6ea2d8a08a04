namespace Django.Iis.Core.Caching;

/// <summary>Systems that put a user's caches at different places.</summary>
public enum CacheSystem
{
    /// <summary>Linux and the like: XDG Base Directory Specification.</summary>
    Unix,

    MacOS,

    Windows,
}
