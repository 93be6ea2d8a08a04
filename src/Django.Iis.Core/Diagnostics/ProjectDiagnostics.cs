using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with a project's files and properties (10xx), and with ourselves (19xx).</summary>
public static class ProjectDiagnostics
{
    public static readonly DiagnosticDescriptor NoManagePy = new(
        "DJIIS1001",
        "There is no manage.py in '{0}' or in the folders below it. Put the project file beside your manage.py, or name it: <DjangoManagePy>path/to/manage.py</DjangoManagePy>.");

    public static readonly DiagnosticDescriptor SeveralManagePy = new(
        "DJIIS1002",
        "There are several manage.py below '{0}': {1}. Say which one this project packages: <DjangoManagePy>{2}</DjangoManagePy>.");

    public static readonly DiagnosticDescriptor NoSettingsModule = new(
        "DJIIS1003",
        "manage.py sets no DJANGO_SETTINGS_MODULE. Name the settings in the project file: <DjangoSettingsModule>mysite.settings</DjangoSettingsModule>.");

    public static readonly DiagnosticDescriptor UnknownValue = new(
        "DJIIS1004", "'{1}' is not a value of {0}. Use one of: {2}.");

    public static readonly DiagnosticDescriptor NotANumber = new(
        "DJIIS1005", "{0} must be a whole number from {2} to {3}, not '{1}'.");

    public static readonly DiagnosticDescriptor WindowsCannotHoldName = new(
        "DJIIS1006",
        "Windows cannot hold '{0}': {1}. Rename it, or leave it out of the package: <DjangoContent Remove=\"{2}\" />.");

    public static readonly DiagnosticDescriptor SettingsModuleMissing = new(
        "DJIIS1007",
        "The settings module '{0}' cannot be imported: {1}. Correct the name in manage.py, or set <DjangoSettingsModule> in the project file.");

    public static readonly DiagnosticDescriptor MissingPackage = new(
        "DJIIS1008",
        "The project imports '{0}', which is not installed: {1}. Add the distribution that provides it to {2}.");

    public static readonly DiagnosticDescriptor MissingVariable = new(
        "DJIIS1009",
        "The settings need the environment variable '{0}': {1}. Give the site a value with <DjangoEnvironmentVariable Include=\"{0}\" Value=\"...\" />, or only this build with <DjangoBuildEnvironment Include=\"{0}\" Value=\"...\" />.");

    public static readonly DiagnosticDescriptor SyntaxError = new(
        "DJIIS1010", "Python cannot read this file: {0}.");

    public static readonly DiagnosticDescriptor SettingsFailed = new(
        "DJIIS1011",
        "The settings cannot be loaded: {0}. The build imports them as the site will; `python manage.py check` shows the same error with its traceback.");

    public static readonly DiagnosticDescriptor ContentOutside = new(
        "DJIIS1012",
        "'{0}' lies outside the folder of manage.py, so the package needs to be told where to put it: <DjangoContent Include=\"...\" Link=\"data/name.json\" />.");

    public static readonly DiagnosticDescriptor CannotWrite = new(
        "DJIIS1013", "The build cannot read or write a file: {0} See that its folder is writable and its disk has space, and build again.");

    public static readonly DiagnosticDescriptor BadVariableName = new(
        "DJIIS1015", "'{0}' cannot be the name of an environment variable: {1}.");

    public static readonly DiagnosticDescriptor SecretWithValue = new(
        "DJIIS1016",
        "The secret '{0}' has a value in the project file, where everyone can read it. Remove Value: the server supplies secrets; for the build alone use <DjangoBuildEnvironment>.");

    public static readonly DiagnosticDescriptor NoApplicationContent = new(
        "DJIIS1017",
        "The package would not hold the application: no DjangoContent lies in '{0}', the folder of manage.py. Move the project file beside or above it, or include it: <DjangoContent Include=\"{1}/**\" />.");

    public static readonly DiagnosticDescriptor NoMsiToDump = new(
        "DJIIS1018", "DumpMsi has nothing to write down: the project makes no MSI. Add Msi to DjangoPackageFormats.");

    public static readonly DiagnosticDescriptor FileMissing = new(
        "DJIIS1019", "The file '{1}' that {0} names does not exist. Correct the path, which starts at the project file.");

    public static readonly DiagnosticDescriptor Internal = new(
        "DJIIS1901", "Internal error, please report it: {0}");
}
