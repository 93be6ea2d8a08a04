using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with static files (13xx).</summary>
public static class StaticDiagnostics
{
    public static readonly DiagnosticDescriptor MissingFile = new(
        "DJIIS1301", "collectstatic: this file refers to '{0}', which no static folder holds. Add the file or remove the reference.");

    public static readonly DiagnosticDescriptor Failed = new("DJIIS1302", "collectstatic failed: {0}");

    public static readonly DiagnosticDescriptor NoStaticPath = new(
        "DJIIS1303",
        "STATIC_URL is '{0}', which leaves no folder for IIS to serve static files from. Give it a path such as 'static/', or set <DjangoStaticFiles>None</DjangoStaticFiles>.");

    public static readonly DiagnosticDescriptor NoStaticFilesApp = new(
        "DJIIS1304", "django.contrib.staticfiles is not in INSTALLED_APPS: the package has no static files.");

    public static readonly DiagnosticDescriptor OtherHost = new(
        "DJIIS1306",
        "STATIC_URL is '{0}', on another host: IIS serves no static files, and the package holds none. Upload what is in '{1}' to where that address leads.");

    public static readonly DiagnosticDescriptor WindowsCannotHoldName = new(
        "DJIIS1305", "Windows cannot hold the static file '{0}': {1}. Rename it.");
}
