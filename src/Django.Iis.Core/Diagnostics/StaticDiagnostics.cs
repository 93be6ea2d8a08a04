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

    public static readonly DiagnosticDescriptor UrlMismatch = new(
        "DJIIS1307",
        "STATIC_URL is '{0}', but IIS serves the static files at '{1}'. Write STATIC_URL = '{1}', or take STATIC_URL out of DjangoOwnSettings: the package then sets it.");

    public static readonly DiagnosticDescriptor NoFrontEnd = new(
        "DJIIS1308", "The front end's folder '{0}' does not exist. Build the front end first, or correct DjangoFrontEnd.");

    public static readonly DiagnosticDescriptor NoFrontEndDocument = new(
        "DJIIS1309", "The front end's folder '{0}' holds no {1}. Build the front end, or name its first page with DjangoFrontEndDocument.");

    public static readonly DiagnosticDescriptor FrontEndCollision = new(
        "DJIIS1310", "The front end's file '{0}' would never be served: {1}. Rename it, or {2}.");

    public static readonly DiagnosticDescriptor MediaUnusable = new(
        "DJIIS1311",
        "MEDIA_URL is '{0}', from which IIS cannot serve uploads: {1}. Give it a path of its own such as 'media/', or set DjangoMedia to None.");

    public static readonly DiagnosticDescriptor PrefixUnusable = new(
        "DJIIS1312", "DjangoUrlPrefixes holds '{0}', which cannot be Django's: {1}. Choose another path.");

    public static readonly DiagnosticDescriptor PrefixesWithoutFrontEnd = new(
        "DJIIS1313", "DjangoUrlPrefixes says which addresses beside a front end are Django's, but there is no front end: Django has them all. Remove it, or set DjangoFrontEnd.");

    public static readonly DiagnosticDescriptor WhiteNoiseNeedsStaticFiles = new(
        "DJIIS1314", "DjangoStaticFiles is WhiteNoise, but STATIC_URL is '{0}', on another host: WhiteNoise has nothing to serve. Set DjangoStaticFiles to Iis, which then only makes the folder to upload.");
}
