namespace Django.Iis.Core.Sites;

/// <summary>How IIS runs the site's process (<c>DjangoHostingModel</c>).</summary>
public enum HostingModel
{
    /// <summary>HttpPlatformHandler starts a web server on a loopback port and forwards requests to it.</summary>
    HttpPlatform,

    /// <summary>IIS's FastCGI module talks to a bridge on a named pipe.</summary>
    FastCgi,
}
