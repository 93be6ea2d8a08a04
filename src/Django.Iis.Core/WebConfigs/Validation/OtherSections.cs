using System.Collections.Generic;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>Sections and groups that a server knows and this validator has no rules for.</summary>
internal static class OtherSections
{
    /// <summary>Groups and sections of ASP.NET and of the framework, which a Django site's processes never read. Source: .NET Framework 4.8, machine.config.</summary>
    public static readonly IReadOnlyList<string> Foreign =
    [
        "configSections", "system.web", "system.web.extensions", "system.net", "system.serviceModel", "system.serviceModel.activation", "system.diagnostics", "system.codedom", "system.runtime.caching",
        "system.runtime.remoting", "system.runtime.serialization", "system.transactions", "system.data", "system.data.dataset", "system.data.odbc", "system.data.oledb", "system.data.oracleclient",
        "system.data.sqlclient", "system.drawing", "system.identityModel", "system.identityModel.services", "system.windows.forms", "system.xml.serialization", "system.xaml.hosting", "mscorlib",
        "strongNames", "uri", "windows", "satelliteassemblies", "assemblyBinding", "runtime", "startup", "configProtectedData", "entityFramework", "location",
    ];

    /// <summary>Source: IIS_schema.xml and the schemas of WebDAV and URL Rewrite.</summary>
    public static readonly IReadOnlyList<string> OfIis =
    [
        "system.webServer/asp", "system.webServer/cgi", "system.webServer/httpLogging", "system.webServer/httpTracing", "system.webServer/isapiFilters", "system.webServer/odbcLogging",
        "system.webServer/serverSideInclude", "system.webServer/validation", "system.webServer/tracing", "system.webServer/webdav", "system.webServer/management",
        "system.webServer/security/applicationDependencies", "system.webServer/security/dynamicIpSecurity", "system.webServer/security/ipSecurity", "system.webServer/security/isapiCgiRestriction",
        "system.webServer/security/authentication/clientCertificateMappingAuthentication", "system.webServer/security/authentication/digestAuthentication",
        "system.webServer/security/authentication/iisClientCertificateMappingAuthentication", "system.webServer/rewrite/allowedServerVariables", "system.webServer/rewrite/providers",
        "system.webServer/rewrite/customTags",
    ];
}
