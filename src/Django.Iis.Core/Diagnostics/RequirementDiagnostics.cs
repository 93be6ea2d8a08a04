using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with the Python packages a project requires (12xx).</summary>
public static class RequirementDiagnostics
{
    public static readonly DiagnosticDescriptor Unresolved = new(
        "DJIIS1201",
        "No version of '{0}' satisfies the requirement {1}. Check the name and the version, and that your package index can be reached (PIP_INDEX_URL; wheels in a folder named 'wheels' beside manage.py are found as well).");

    public static readonly DiagnosticDescriptor NoWheelForTarget = new(
        "DJIIS1202",
        "'{0}' has no wheel for {1} and Python {2}, and a server does not build packages{3}. Choose a version that has one, put a wheel that you built (on Windows: `pip wheel`) into the folder 'wheels' beside manage.py, or, where Windows does not need it, say so: ; sys_platform != \"win32\".");

    public static readonly DiagnosticDescriptor BuildFailed = new(
        "DJIIS1203",
        "'{0}' has no wheel for this machine, and building it from source failed: {1} Choose a version with a wheel, or put one into the folder 'wheels' beside manage.py.");

    public static readonly DiagnosticDescriptor PipWarning = new("DJIIS1204", "pip: {0}");

    public static readonly DiagnosticDescriptor PipFailed = new("DJIIS1205", "pip failed: {0}");

    public static readonly DiagnosticDescriptor NoRequirements = new(
        "DJIIS1206",
        "There is no requirements.txt, pylock.toml or pyproject.toml with dependencies beside manage.py or the project file, so nothing says which Django to install. Write one (`Django~=5.2.0`), or name the file: <PythonRequirements>{0}</PythonRequirements>.");

    public static readonly DiagnosticDescriptor MissingRequirementsFile = new(
        "DJIIS1207", "The requirements file '{0}' does not exist. Correct <PythonRequirements>, or the line that includes it.");

    public static readonly DiagnosticDescriptor UnsupportedRequirements = new(
        "DJIIS1208",
        "'{0}' is not read by the build. Write what it says to a file that is: {1}.");

    public static readonly DiagnosticDescriptor ServerAdded = new(
        "DJIIS1209", "The package gets the distribution '{0}', which runs the site and which {1} does not name. Add it there to choose its version.");

    public static readonly DiagnosticDescriptor BadWheel = new(
        "DJIIS1210", "The wheel '{0}' is not usable: {1}");

    public static readonly DiagnosticDescriptor WheelConflict = new(
        "DJIIS1211", "'{0}' stands in two wheels, {1} and {2}, with different content. Leave one of the two distributions out.");

    public static readonly DiagnosticDescriptor Conflict = new(
        "DJIIS1212", "The requirements contradict each other: {0}");

    public static readonly DiagnosticDescriptor WindowsCannotHoldName = new(
        "DJIIS1213", "Windows cannot hold '{0}' of the Python packages: {1}.");

    public static readonly DiagnosticDescriptor BadRequirement = new(
        "DJIIS1214", "pip cannot read this requirement: {0}");

    public static readonly DiagnosticDescriptor LeftOut = new(
        "DJIIS1230",
        "The server gets '{0}' {1}; the build's virtual environment goes without it, as this machine can have no wheel of it ({2}). Where settings import it, name its modules: <DjangoBuildStub Include=\"…\" />.");

    public static readonly DiagnosticDescriptor PackageChanged = new(
        "DJIIS1231",
        "'{0}' is not what the wheel {1} holds: it was changed after it was unpacked, in this folder or through a hard link in another project's. Nothing was packed. Build again: the folder is made anew.");

    public static readonly DiagnosticDescriptor PackagePathTooLong = new(
        "DJIIS1232",
        "'{0}' of {1} would have a path of {2} characters on the server ({3}), and Windows' programs take 259. Shorten DjangoSiteName, the project's name or the version, or choose another version of the package.");

    public static readonly DiagnosticDescriptor ContentPathTooLong = new(
        "DJIIS1233",
        "'{0}' would have a path of {1} characters on the server ({2}), and Windows' programs take 259. Shorten the file's path, DjangoSiteName or the project's name, or leave the file out: <DjangoContent Remove=\"…\" />.");

    public static readonly DiagnosticDescriptor BadBuildStub = new(
        "DJIIS1234", "DjangoBuildStub '{0}' is not the name of a Python module, such as win32api or osgeo.gdal.");
}
