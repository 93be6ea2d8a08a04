using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What the validator finds in a web.config (143x, 144x).</summary>
public static class ConfigDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownElement = new(
        "DJIIS1430", "<{0}> takes no <{1}>; IIS would answer every request with 500.19. It takes: {2}.");

    public static readonly DiagnosticDescriptor UnknownAttribute = new(
        "DJIIS1431", "<{0}> has no attribute '{1}'; IIS would answer every request with 500.19. It has: {2}.");

    public static readonly DiagnosticDescriptor InvalidValue = new(
        "DJIIS1432", "<{0} {1}=\"{2}\"> is not valid: {3}. IIS would answer every request with 500.19.");

    public static readonly DiagnosticDescriptor MissingAttribute = new(
        "DJIIS1433", "<{0}> lacks the attribute '{1}'; IIS would answer every request with 500.19. Add it.");

    public static readonly DiagnosticDescriptor WrongCase = new(
        "DJIIS1434", "IIS minds the case of names: '{0}' must be '{1}'.");

    public static readonly DiagnosticDescriptor RepeatedKey = new(
        "DJIIS1435",
        "<{0}> gets '{1}' a second time; IIS would answer every request below that place with 500.19. Put <remove {2}=\"{1}\" /> before it, or leave it out: {3}.");

    public static readonly DiagnosticDescriptor WrongPlace = new(
        "DJIIS1436", "<{0}> is not allowed here: {1}. Remove it; IIS would answer every request with 500.19.");

    public static readonly DiagnosticDescriptor Locked = new(
        "DJIIS1437",
        "<{0}> is locked on a fresh server: a web.config that holds it makes every request 500.19 until the server's owner unlocks the section. {1}");

    public static readonly DiagnosticDescriptor OneVersionOnly = new(
        "DJIIS1438", "'{0}' is known to HttpPlatformHandler {1} only; with another version on the server every request would be 500.19. Remove it.");

    public static readonly DiagnosticDescriptor NoSuchSettings = new(
        "DJIIS1439", "web.config names the settings module '{0}', which does not exist in '{1}'{2}. Correct it, or remove it: the build sets DJANGO_SETTINGS_MODULE itself.");

    public static readonly DiagnosticDescriptor Reloader = new(
        "DJIIS1440",
        "runserver starts a second process that listens in its place, and restarts on every change of a file: IIS then ends the wrong one. Add --noreload to the arguments, or use waitress.");

    public static readonly DiagnosticDescriptor LogIsServed = new(
        "DJIIS1441", "The log file '{0}' lies in the folder that IIS serves: visitors could read it, and each write can restart the site. Name a place in the data directory, such as '{1}'.");

    public static readonly DiagnosticDescriptor ManyProcesses = new(
        "DJIIS1442", "{0}=\"{1}\" starts {1} Python processes, each with its own memory, cache and connections; few sites gain from more than {2}. Threads serve requests side by side within one.");

    public static readonly DiagnosticDescriptor Debugging = new(
        "DJIIS1443", "web.config turns on debugging ({0}={1}): every error would show the settings and the code to visitors. Remove it.");

    public static readonly DiagnosticDescriptor Uncovered = new(
        "DJIIS1444", "web.config no longer hides {0}: URLs would reach the application's own files. Correct the transform that removes these hidden segments.");

    public static readonly DiagnosticDescriptor RepeatedSection = new(
        "DJIIS1445", "<{0}> stands twice for the same place; IIS would answer every request with 500.19. Join the two.");

    public static readonly DiagnosticDescriptor UnknownSection = new(
        "DJIIS1446", "IIS itself has no section <{0}>: on a server without the module that brings it, every request would be 500.19.");

    public static readonly DiagnosticDescriptor AddWithoutRemove = new(
        "DJIIS1447", "<{0}> adds '{1}', which newer servers have already: there, every request below would be 500.19. Put <remove {2}=\"{1}\" /> before it.");

    public static readonly DiagnosticDescriptor NotLoopback = new(
        "DJIIS1448", "The server listens on '{0}': {1}. Use 127.0.0.1, the address that HttpPlatformHandler asks.");

    public static readonly DiagnosticDescriptor Workers = new(
        "DJIIS1449", "'{0}' makes the server start processes of its own, which HttpPlatformHandler neither finds behind the port nor ends. Remove it; DjangoProcesses says how many there are.");

    public static readonly DiagnosticDescriptor PortIgnored = new(
        "DJIIS1450", "The arguments of httpPlatform name no port: HttpPlatformHandler chooses one for each start and puts it in the place of %HTTP_PLATFORM_PORT%, in this case only. Write that where the port belongs.");

    public static readonly DiagnosticDescriptor NoUrl = new(
        "DJIIS1451", "ExplainUrl needs the address of a request, not '{0}'. Give one: dotnet build -t:ExplainUrl -p:Url=/static/site.css.");

    public static readonly DiagnosticDescriptor MisspeltSection = new(
        "DJIIS1452", "IIS has no section <{0}>, and would answer every request with 500.19. Is it <{1}>? A section of another module is declared in <configSections>.");
}
