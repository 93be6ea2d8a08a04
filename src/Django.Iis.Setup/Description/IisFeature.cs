namespace Django.Iis.Setup.Description;

/// <summary>A part of IIS that a server may lack.</summary>
public enum IisFeature
{
    /// <summary>IIS itself.</summary>
    WebServer,

    StaticContent,

    HttpErrors,

    RequestFiltering,

    /// <summary>FastCGI's module comes with it.</summary>
    Cgi,

    WebSockets,

    HttpRedirect,

    /// <summary>Shows the requests that are being answered.</summary>
    RequestMonitor,

    ApplicationInitialization,

    WindowsAuthentication,

    StaticCompression,

    DynamicCompression,

    CentralCertificates,

    /// <summary>An installer of its own, no part of Windows: either version of HttpPlatformHandler.</summary>
    HttpPlatformHandler,

    /// <summary>An installer of its own, no part of Windows.</summary>
    UrlRewrite,
}
