using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can go wrong while a Web Deploy package, a zip or a folder is written (15xx).</summary>
public static class WebDeployDiagnostics
{
    public static readonly DiagnosticDescriptor OutputNotWritten = new(
        "DJIIS1501", "'{0}' was not written: {1} Check that the folder is not read-only, that its disk has space and that no program holds the file open.");

    public static readonly DiagnosticDescriptor SourceNotRead = new(
        "DJIIS1502", "'{0}' cannot be packaged: {1} Check that the file exists and may be read, then build again.");

    public static readonly DiagnosticDescriptor SourceChanged = new(
        "DJIIS1503", "'{0}' changed while the package was being made. Build again when nothing writes to it.");

    public static readonly DiagnosticDescriptor NoWebConfig = new(
        "DJIIS1504", "The site '{0}' has no web.config in its web root, so IIS would not run it. Let the build write one, or add yours beside manage.py.");

    public static readonly DiagnosticDescriptor WebConfigUnreadable = new(
        "DJIIS1505", "web.config is not well-formed XML, so no Web Deploy parameter can be bound to it: {0} Correct the file or the transform that made it.");

    public static readonly DiagnosticDescriptor ParameterTargetMissing = new(
        "DJIIS1506", "The Web Deploy parameter '{0}' has nothing to change: web.config holds no node at {1}. Keep that node in your web.config and its transforms.");

    public static readonly DiagnosticDescriptor VariableNotInWebConfig = new(
        "DJIIS1507", "The Web Deploy package has no parameter '{0}': web.config holds no node at {1}. Keep the variable in your web.config transforms, or remove the DjangoEnvironmentVariable.");

    public static readonly DiagnosticDescriptor VariableNameNotUsable = new(
        "DJIIS1508", "The environment variable '{0}' cannot be a Web Deploy parameter: its name holds a quotation mark. Rename the DjangoEnvironmentVariable.");

    public static readonly DiagnosticDescriptor ValueIsReference = new(
        "DJIIS1509", "The Web Deploy package has no parameter '{0}': Web Deploy would replace '{1}' inside its value with another parameter. The value in web.config is deployed as it is.");

    public static readonly DiagnosticDescriptor ParametersFileInvalid = new(
        "DJIIS1510", "The Web Deploy parameters file cannot be used: {0}");

    public static readonly DiagnosticDescriptor DuplicateParameter = new(
        "DJIIS1511", "The Web Deploy parameter '{0}' is declared already, by {1}; Web Deploy would refuse the package. Rename or remove this one (case does not distinguish names).");

    public static readonly DiagnosticDescriptor ParameterHitsNothing = new(
        "DJIIS1512", "The Web Deploy parameter '{0}' changes nothing: {1}. Web Deploy would say nothing about it on the server.");

    public static readonly DiagnosticDescriptor HandlerNotRecognised = new(
        "DJIIS1513", "web.config has no single FastCGI handler whose scriptProcessor starts with '{0}|': found {1}. Keep one, so that the parameter 'Python Executable' can reach it.");

    public static readonly DiagnosticDescriptor PackageNameInvalid = new(
        "DJIIS1514", "'{0}' is no file name for a Web Deploy package: it must end in .zip and hold none of \" % / \\ : * ? < > |. The package is named after the project: rename the project file.");

    public static readonly DiagnosticDescriptor FastCgiNeedsSetup = new(
        "DJIIS1516", "The Web Deploy package needs more than a publisher's rights: no web.config can register a FastCGI application, so an administrator has to do it on the server. Set DjangoWebDeploySetup to true where the deployment's user is one, run __setup__\\DjangoIisSetup.exe there, use the MSI, or choose DjangoHostingModel HttpPlatform.");

    public static readonly DiagnosticDescriptor UnknownPublishMethod = new(
        "DJIIS1517", "WebPublishMethod is '{0}', which a build cannot publish by. It is FileSystem, for a folder, or Package, for a Web Deploy package; its .deploy.cmd deploys to a server.");

    public static readonly DiagnosticDescriptor NoPublishProfile = new(
        "DJIIS1518", "The publish profile '{0}' does not exist: there is no '{1}'. Create it, or name another with -p:PublishProfile=.");

    public static readonly DiagnosticDescriptor MediaNeedsSetup = new(
        "DJIIS1519", "The Web Deploy package does not make uploads reachable: '/{0}' needs a virtual directory, which a publisher of a site cannot make. Set DjangoWebDeploySetup to true where the deployment's user is an administrator, have one run __setup__\\DjangoIisSetup.exe there, use the MSI, or set DjangoMedia to None and serve uploads by a view.");

    public static readonly DiagnosticDescriptor FolderNotOurs = new(
        "DJIIS1515", "The folder '{0}' is not of an earlier build, and building the format Folder there would remove what it holds. Choose another output folder, or remove that one.");
}
