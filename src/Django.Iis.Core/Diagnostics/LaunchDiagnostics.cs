using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What cannot be started, or not in the way that the project asks for (146x).</summary>
public static class LaunchDiagnostics
{
    public static readonly DiagnosticDescriptor DevelopmentServer = new(
        "DJIIS1460",
        "DjangoServer runserver is Django's server for development and no other: it is neither secure nor quick. The environment is '{0}'. "
        + "Use waitress or an ASGI server, or build with -p:EnvironmentName=Development.");

    public static readonly DiagnosticDescriptor RemoteUserNeedsLauncher = new(
        "DJIIS1462",
        "DjangoRemoteUser {0} needs the launcher with HttpPlatformHandler, which hands a Windows token to the process and no name: nobody would be logged in. "
        + "Remove DjangoLauncher=false, or set DjangoHostingModel to FastCgi.");

    public static readonly DiagnosticDescriptor ShibbolethNeedsFastCgi = new(
        "DJIIS1463",
        "DjangoRemoteUser Shibboleth needs DjangoHostingModel FastCgi: through HttpPlatformHandler its attributes would be request headers, which a client can make up.");

    public static readonly DiagnosticDescriptor NoServerCommand = new(
        "DJIIS1464",
        "DjangoServer command runs a management command of the project that speaks FastCGI, and none is named. Set DjangoServerCommand, for example <DjangoServerCommand>winfcgi --pythonpath=.</DjangoServerCommand>.");

    public static readonly DiagnosticDescriptor ServerCommandUnused = new(
        "DJIIS1465",
        "DjangoServerCommand has no effect: DjangoServer is {0}. Set DjangoServer to command and DjangoHostingModel to FastCgi, or remove DjangoServerCommand.");

    public static readonly DiagnosticDescriptor RemoteUserAttribute = new(
        "DJIIS1466",
        "'{0}' in DjangoRemoteUserAttributes is not the form field=VARIABLE, where VARIABLE is one that the Shibboleth module sets. "
        + "A variable whose name begins with HTTP_ is a request header, which a client can make up.");
}
