using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What the probe meets on its way through manage.py and the settings (102x), beside what stops every project (ProjectDiagnostics).</summary>
public static class ProbeDiagnostics
{
    public static readonly DiagnosticDescriptor AssignedModule = new(
        "DJIIS1020",
        "The package runs with the settings '{0}', as the project file says; `python manage.py` on its own uses '{1}', which it assigns outright. os.environ.setdefault(...) in manage.py would let the environment choose.");

    public static readonly DiagnosticDescriptor OutsidePath = new(
        "DJIIS1021",
        "manage.py adds '{0}' to sys.path. It lies outside the application and is not packaged: modules from there will be missing on the server. Move them below manage.py, or add their distribution to the requirements.");

    public static readonly DiagnosticDescriptor SourceWrite = new(
        "DJIIS1022",
        "The settings write to '{0}' in a way that the build cannot redirect: {1}. The build leaves the source tree untouched; write with Python's open, os, pathlib, shutil or sqlite3, or outside the project.");

    public static readonly DiagnosticDescriptor LeftOutPackage = new(
        "DJIIS1023",
        "The project imports '{0}' of {1}, which has a wheel for the server but none for this machine, so the build goes without it: {2}. Let an import stub stand in for it, in the build alone: <DjangoBuildStub Include=\"{0}\" />.");

    public static readonly DiagnosticDescriptor NoSuchApplication = new(
        "DJIIS1028",
        "{0} names '{1}', but there is no module '{2}': the server could not start the site. Correct the name, or remove the setting and the package makes an application of its own.");
}
