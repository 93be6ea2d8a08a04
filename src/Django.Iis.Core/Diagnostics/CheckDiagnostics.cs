using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What the checks of a project find that Django's own ids do not cover (102x and 103x).</summary>
public static class CheckDiagnostics
{
    public static readonly DiagnosticDescriptor CannotCheck = new(
        "DJIIS1024",
        "Django's checks cannot load the project's URLs and apps: {0}. The site would fail in the same way; `python manage.py check` shows the traceback.");

    public static readonly DiagnosticDescriptor MissingMigration = new(
        "DJIIS1025",
        "The models of '{0}' have changes without a migration: {1}. Run `python manage.py makemigrations {0}` and commit the result; `migrate` on the server will not make these changes.");

    public static readonly DiagnosticDescriptor ConflictingMigrations = new(
        "DJIIS1026",
        "The migrations of '{0}' have several ends: {1}. `migrate` refuses them; run `python manage.py makemigrations --merge`.");

    public static readonly DiagnosticDescriptor UnreadableMigrations = new(
        "DJIIS1027", "The migrations cannot be read: {0}. `migrate` on the server would fail in the same way.");

    public static readonly DiagnosticDescriptor AsgiWithWsgiServer = new(
        "DJIIS1029",
        "{0}, and '{1}' is a WSGI server: websockets and consumers would not be reached. Set <DjangoServer>uvicorn</DjangoServer> (or hypercorn, daphne), with <DjangoHostingModel>HttpPlatform</DjangoHostingModel>.");

    public static readonly DiagnosticDescriptor NoAuthentication = new(
        "DJIIS1046",
        "DjangoRemoteUser is {0}, and MIDDLEWARE has no 'django.contrib.auth.middleware.AuthenticationMiddleware': nobody could be logged in. Add it, behind SessionMiddleware.");

    public static readonly DiagnosticDescriptor NoWebSocketLibrary = new(
        "DJIIS1030",
        "The project uses Channels, and uvicorn answers websockets with 404 without a library for them. Add 'websockets' (or 'wsproto') to the requirements.");

    public static readonly DiagnosticDescriptor InMemoryLayer = new(
        "DJIIS1031",
        "The channel layer '{0}' is in memory, and the site has {1} processes: a message reaches only the clients of the process that sends it. Use a layer that processes share, such as channels_redis, or one process.");

    public static readonly DiagnosticDescriptor LocalCache = new(
        "DJIIS1032",
        "The cache '{0}' is local memory, and the site has {1} processes: each has a cache of its own, so that sessions, limits and invalidations differ from request to request. Use a shared cache (database, file, Redis, Memcached), or one process.");

    public static readonly DiagnosticDescriptor SharedSqlite = new(
        "DJIIS1033",
        "The database '{0}' is SQLite, and the site has {1} processes: writes that meet fail with 'database is locked'. Use a database server, or one process.");

    public static readonly DiagnosticDescriptor RandomSecretKey = new(
        "DJIIS1034",
        "SECRET_KEY is made anew whenever the settings are loaded: where no key is supplied, every process and every restart has another, and all sessions end. Read the key from the environment: os.environ[\"SECRET_KEY\"].");

    public static readonly DiagnosticDescriptor IgnoredStorage = new(
        "DJIIS1035",
        "Django {1} ignores {0}, which was removed in 5.1. Say it in STORAGES: {{\"{2}\": {{\"BACKEND\": \"{3}\"}}}}.");

    public static readonly DiagnosticDescriptor VariableCase = new(
        "DJIIS1036",
        "The project file declares the variable '{0}', and the settings read '{1}'. They are one on Windows and two on other systems, where this build does not see the value. Write it as the settings do.");

    public static readonly DiagnosticDescriptor DebugKept = new(
        "DJIIS1037",
        "DEBUG is True and DjangoOwnSettings leaves it as it is: visitors would see tracebacks with settings, and memory grows with every query. Set DEBUG to False for the site, or remove DEBUG from DjangoOwnSettings.");

    public static readonly DiagnosticDescriptor LiteralSecretKey = new(
        "DJIIS1038",
        "SECRET_KEY stands in the source, where everyone who can read the repository can read it. Read it from the environment, os.environ[\"SECRET_KEY\"], and let the server supply it.");
}
