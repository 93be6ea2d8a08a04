using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with the files that say which packages a project requires, and with the lock of them (1215 to 1229).</summary>
public static class ResolutionDiagnostics
{
    public static readonly DiagnosticDescriptor BadPyProject = new(
        "DJIIS1215", "The dependencies of pyproject.toml cannot be read: {0}. Correct that line.");

    public static readonly DiagnosticDescriptor UnknownGroup = new(
        "DJIIS1216", "PythonExtras or PythonDependencyGroups asks for what is not there: {0}. Correct the property, or add it to this file.");

    public static readonly DiagnosticDescriptor DynamicDependencies = new(
        "DJIIS1217",
        "The project's {0} are dynamic: only a build of the project knows them. Write them to a file that the build reads first: {1}.");

    public static readonly DiagnosticDescriptor BadLock = new(
        "DJIIS1218", "The lock cannot be read: {0}. Write it anew with the tool that made it, in the form of PEP 751 (lock-version 1.0).");

    public static readonly DiagnosticDescriptor NotForTarget = new(
        "DJIIS1219",
        "{0} does not fit Python {1} on {2}: {3}. Lock for that target as well, or change PythonVersion or PythonTargetPlatform.");

    public static readonly DiagnosticDescriptor BadItem = new(
        "DJIIS1220",
        "The PythonRequirement '{0}' is no requirement: {1}. Write it as in a requirements file, for example mysqlclient==2.2.4, with %3B for a semicolon and %2A for an asterisk.");

    public static readonly DiagnosticDescriptor LockNotUsed = new(
        "DJIIS1221", "The package does not get the versions of this file: the requirements are read from {0}. To ship what it locks: {1}.");

    public static readonly DiagnosticDescriptor LockDrift = new(
        "DJIIS1222",
        "The lock does not fit the project any more, so that the versions were chosen anew: {0}. Bring it up to date with `dotnet build -p:DjangoUpdateLock=true`, and commit it.");

    public static readonly DiagnosticDescriptor LockedMode = new(
        "DJIIS1223", "DjangoLockedMode is on, but {0}. Run `dotnet build -p:DjangoUpdateLock=true`, and commit the lock.");

    public static readonly DiagnosticDescriptor LockChanged = new("DJIIS1224", "Python packages for the server: {0}");

    public static readonly DiagnosticDescriptor WheelNotForTarget = new(
        "DJIIS1225",
        "'{0}' comes as {1}, which is not for {2} and Python {3}. Name a wheel for that target: build it once on Windows (`pip wheel`), and put it into the folder 'wheels' beside manage.py.");

    public static readonly DiagnosticDescriptor Credentials = new(
        "DJIIS1226",
        "This line holds a password in a URL, where everyone who has the source can read it. Take it out, and change it: pip finds credentials in the environment (${{NAME}} in a requirements file, PIP_INDEX_URL), in netrc and in keyring.");

    public static readonly DiagnosticDescriptor IndexFailed = new("DJIIS1227", "The package index at {0} does not serve: {1}. {2}");

    public static readonly DiagnosticDescriptor InstallerUnusable = new("DJIIS1228", "PythonInstaller is '{0}', which cannot be used: {1}");

    public static readonly DiagnosticDescriptor HashMismatch = new(
        "DJIIS1229",
        "'{0}' is not the file that was locked: its hash is another than the one written down. If the version was released anew, lock it again; otherwise someone may have tampered with it.");
}
