using System.Collections.Generic;
using Django.Iis.Setup.Description;

namespace Django.Iis.Setup.Planning;

/// <summary>Where Windows says whether a part of IIS is there, and what its tools call it.</summary>
internal static class FeatureTable
{
    /// <summary>The key below which IIS's set-up names its components, as <c>1</c> for installed.</summary>
    public const string Components = @"SOFTWARE\Microsoft\InetStp\Components";

    public const string HttpPlatformSchema = "httpplatform_schema.xml";

    public const string UrlRewriteKey = @"SOFTWARE\Microsoft\IIS Extensions\URL Rewrite";

    public const string RequestRoutingKey = @"SOFTWARE\Microsoft\IIS Extensions\Application Request Routing";

    public const string UrlRewriteSchema = "rewrite_schema.xml";

    /// <summary>Component in the registry, name for DISM (client and server), name for a server's Install-WindowsFeature.</summary>
    public static readonly IReadOnlyDictionary<IisFeature, string[]> Windows = new Dictionary<IisFeature, string[]>
    {
        [IisFeature.WebServer] = ["W3SVC", "IIS-WebServer", "Web-WebServer"],
        [IisFeature.StaticContent] = ["StaticContent", "IIS-StaticContent", "Web-Static-Content"],
        [IisFeature.HttpErrors] = ["HttpErrors", "IIS-HttpErrors", "Web-Http-Errors"],
        [IisFeature.RequestFiltering] = ["RequestFiltering", "IIS-RequestFiltering", "Web-Filtering"],
        [IisFeature.Cgi] = ["CGI", "IIS-CGI", "Web-CGI"],
        [IisFeature.WebSockets] = ["WebSockets", "IIS-WebSockets", "Web-WebSockets"],
        [IisFeature.HttpRedirect] = ["HttpRedirect", "IIS-HttpRedirect", "Web-Http-Redirect"],
        [IisFeature.RequestMonitor] = ["RequestMonitor", "IIS-RequestMonitor", "Web-Request-Monitor"],
        [IisFeature.ApplicationInitialization] = ["ApplicationInit", "IIS-ApplicationInit", "Web-AppInit"],
        [IisFeature.WindowsAuthentication] = ["WindowsAuthentication", "IIS-WindowsAuthentication", "Web-Windows-Auth"],
        [IisFeature.StaticCompression] = ["HttpCompressionStatic", "IIS-HttpCompressionStatic", "Web-Stat-Compression"],
        [IisFeature.DynamicCompression] = ["HttpCompressionDynamic", "IIS-HttpCompressionDynamic", "Web-Dyn-Compression"],
        [IisFeature.CentralCertificates] = ["CertProvider", "IIS-CertProvider", "Web-CertProvider"],
    };
}
