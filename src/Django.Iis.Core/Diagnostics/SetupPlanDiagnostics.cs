using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with a project's place in IIS (186x to 189x).</summary>
public static class SetupPlanDiagnostics
{
    public static readonly DiagnosticDescriptor BadBindings = new("DJIIS1860", "DjangoBindings is '{0}', which IIS cannot bind a site to. {1}");

    public static readonly DiagnosticDescriptor BadHostName = new(
        "DJIIS1861", "{0} holds '{1}', which is no host name: {2}. Write names alone, separated by semicolons, for example shop.example;www.shop.example.");

    public static readonly DiagnosticDescriptor BadSiteName = new("DJIIS1862", "{0} is '{1}', which cannot be the name of an IIS site: {2}. Choose another name.");

    public static readonly DiagnosticDescriptor BadAppPath = new(
        "DJIIS1863", "{0} is '{1}', which cannot be the path of an IIS application: {2}. It is / for the whole site, or for example /shop.");

    public static readonly DiagnosticDescriptor BadPoolName = new("DJIIS1864", "{0} is '{1}', which cannot be the name of an application pool: {2}. Choose another name.");

    public static readonly DiagnosticDescriptor BadPoolIdentity = new(
        "DJIIS1865",
        "DjangoAppPoolIdentity is '{0}', which no application pool is to run as: {1}. It is ApplicationPoolIdentity, NetworkService, LocalService, an account DOMAIN\\name, or a group managed service account DOMAIN\\name$.");

    public static readonly DiagnosticDescriptor BadCertificate = new("DJIIS1866", "DjangoCertificate cannot be used. {0}");

    public static readonly DiagnosticDescriptor BadDataDirectory = new(
        "DJIIS1867", "The data directory '{0}' cannot be made: {1}. Name a folder below the site's data folder, for example reports or reports\\weekly.");

    public static readonly DiagnosticDescriptor BadMonitoredFile = new(
        "DJIIS1868", "DjangoFastCgiMonitorChangesTo is '{0}', which is no file below the folder of web.config. Name one, for example web.config, or none.");

    public static readonly DiagnosticDescriptor NoCertificate = new(
        "DJIIS1869", "The binding {0} names no certificate, so the installation asks for one: CERTIFICATE=thumbprint:<hash>. Set DjangoCertificate, or name it behind the binding: {0}#subject:<name>.");
}
