using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with a web.config, with the properties it is made from and with its transforms (14xx).</summary>
public static class WebConfigDiagnostics
{
    public static readonly DiagnosticDescriptor Malformed = new(
        "DJIIS1401", "web.config is not well-formed XML: {0} Correct that line; IIS would answer every request with 500.19.");

    public static readonly DiagnosticDescriptor RootElement = new(
        "DJIIS1402", "The root element of web.config is '{0}'. IIS reads only <configuration> without a namespace: rename it, or remove its xmlns attribute.");

    public static readonly DiagnosticDescriptor AttributeConflict = new(
        "DJIIS1403",
        "<{0} {1}=\"{2}\"> contradicts the project, which needs {1}=\"{3}\". "
        + "Remove the attribute, or set the project's property to what it says ({4}).");

    public static readonly DiagnosticDescriptor HandlerConflict = new(
        "DJIIS1404", "The handler '{0}' keeps requests from Django: {1}. Remove it from web.config; the build writes the handler '{2}' itself.");

    public static readonly DiagnosticDescriptor VariableConflict = new(
        "DJIIS1405",
        "web.config sets the environment variable {0} to '{1}', the project to '{2}'. "
        + "Keep one of the two: remove it here, or change {3} in the project file.");

    public static readonly DiagnosticDescriptor StaticConflict = new(
        "DJIIS1406",
        "<location path=\"{0}\"> holds the static files, but {1}. "
        + "Remove its <handlers>; the build writes them. Or set DjangoStaticFiles to None and serve the folder yourself.");

    public static readonly DiagnosticDescriptor SecretInWebConfig = new(
        "DJIIS1407",
        "web.config holds a value for {0}, which the project declares as a secret: everyone who may read the package could read it. "
        + "Remove it; the server gives secrets to the site.");

    public static readonly DiagnosticDescriptor TooLarge = new(
        "DJIIS1408", "web.config would be {0} bytes; IIS refuses more than {1} (250 KB). Move rules into files of their own with configSource.");

    public static readonly DiagnosticDescriptor OutOfRange = new(
        "DJIIS1409", "{0} is {1}; IIS takes {2}. Set it to {3}.");

    public static readonly DiagnosticDescriptor ReservedVariable = new(
        "DJIIS1410", "The environment variable {0} is the build's own and cannot be declared with DjangoEnvironmentVariable. {1}");

    public static readonly DiagnosticDescriptor RepeatedVariable = new(
        "DJIIS1411", "The environment variable {0} is declared twice (Windows ignores case). Remove one of the two DjangoEnvironmentVariable items.");

    public static readonly DiagnosticDescriptor UnusableVariable = new(
        "DJIIS1412", "The environment variable '{0}' cannot be handed to a Windows process through web.config: {1}. Change its DjangoEnvironmentVariable item.");

    public static readonly DiagnosticDescriptor StaticFolderHidden = new(
        "DJIIS1413",
        "The static files' folder '{0}' would be unreachable: IIS answers 404 to every URL with the segment '{1}'. Choose another STATIC_URL.");

    public static readonly DiagnosticDescriptor ServerDoesNotFit = new(
        "DJIIS1414", "DjangoServer {0} cannot run with DjangoHostingModel {1}. Use {2}.");

    public static readonly DiagnosticDescriptor StaticFolderUnusable = new(
        "DJIIS1415",
        "'{0}' cannot be the folder of the static files: it must lie below the application, named by plain segments such as static or assets/site. "
        + "Choose another STATIC_URL, or set DjangoStaticFiles to WhiteNoise or None.");

    public static readonly DiagnosticDescriptor LegacyCommand = new(
        "DJIIS1417",
        "DjangoServer command runs '{0}' behind FastCGI: packages that bring such a command are not maintained any more. "
        + "wfastcgi, or DjangoHostingModel HttpPlatform, does the same.");

    public static readonly DiagnosticDescriptor UnusableHeader = new(
        "DJIIS1419", "The response header '{0}' cannot be sent: {1}. Change its DjangoResponseHeader item.");

    public static readonly DiagnosticDescriptor XdtUnavailable = new(
        "DJIIS1420",
        "web.config transforms need Microsoft.Web.XmlTransform, which is not at '{0}': {1} "
        + "Repair the .NET SDK, or remove the transform files.");

    public static readonly DiagnosticDescriptor TransformMissing = new(
        "DJIIS1421", "The transform '{0}' does not exist. Create it, or correct the property that names it ({1}).");

    public static readonly DiagnosticDescriptor TransformMalformed = new(
        "DJIIS1422", "The transform is not well-formed XML: {0} Correct that line; nothing was transformed.");

    public static readonly DiagnosticDescriptor TransformFailed = new(
        "DJIIS1423", "The transform cannot be applied: {0} Correct the xdt:Transform or xdt:Locator there; nothing was transformed.");

    public static readonly DiagnosticDescriptor TransformWithoutEffect = new(
        "DJIIS1424",
        "A transform had no or less effect than it says: {0}. "
        + "Correct its xdt:Locator or remove the element; xdt:SupressWarnings=\"true\" on it silences this.");

    public static readonly DiagnosticDescriptor TransformWithoutNamespace = new(
        "DJIIS1425",
        "The transform changes nothing: it does not declare xmlns:xdt=\"http://schemas.microsoft.com/XML-Document-Transform\" on its root element.");

    public static readonly DiagnosticDescriptor TransformRemovedRoot = new(
        "DJIIS1426", "The transforms leave no <configuration> in web.config. Do not remove or comment out the root element.");
}
