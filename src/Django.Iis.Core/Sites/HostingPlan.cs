using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Sites;

/// <summary>How the site's process is started and spoken to: what a web.config says, apart from paths.</summary>
public sealed record HostingPlan
{
    public required HostingModel Model { get; init; }

    public required DjangoServer Server { get; init; }

    /// <summary>The object that answers, as <c>package.module:attribute</c>: WSGI for waitress and wfastcgi, ASGI for the others.</summary>
    public required string Application { get; init; }

    /// <summary>The settings module the process runs with.</summary>
    public required string SettingsModule { get; init; }

    /// <summary>Python on the server, an absolute Windows path that may hold <c>%VARIABLES%</c>.</summary>
    public required string PythonExecutable { get; init; }

    /// <summary>Folder of the Python that ships with the site, below that of <see cref="FileRole.Runtime"/>; null when the server's own runs it.</summary>
    public string? RuntimeFolder { get; init; }

    /// <summary>Path of the application below its IIS site: <c>/</c>, or <c>/shop</c> for a sub-application; no trailing slash otherwise.</summary>
    public required string AppPath { get; init; }

    /// <summary>Host names that the site answers to, added to the project's ALLOWED_HOSTS; separated by semicolons, empty for none.</summary>
    public string HostName { get; init; } = "";

    /// <summary>Folder of the static files below the web root, taken from STATIC_URL: <c>static</c>, <c>assets/site</c>. Null when IIS serves none.</summary>
    public required string? StaticPath { get; init; }

    /// <summary>STATIC_URL as the deployed site has it: absolute, with the application's path, or of another host. Null when there are no static files.</summary>
    public required string? StaticUrl { get; init; }

    /// <summary>Whether the server is started by the package's launcher; FastCGI needs none.</summary>
    public bool Launcher { get; init; }

    /// <summary>The management command of <see cref="DjangoServer.Command"/> with its arguments, as written by the user.</summary>
    public string ServerCommand { get; init; } = "";

    public RemoteUserKind RemoteUser { get; init; }

    /// <summary>Domains that a user's name loses, separated by semicolons; <c>*</c> for all. Empty keeps <c>DOMAIN\user</c>.</summary>
    public string RemoteUserDomain { get; init; } = "";

    /// <summary>Whether a user whom Django does not know is created.</summary>
    public bool CreatesRemoteUsers { get; init; } = true;

    /// <summary>Fields of Django's user that take variables of the request, <c>email=mail;first_name=givenName</c>.</summary>
    public string RemoteUserAttributes { get; init; } = "";

    /// <summary>Extra arguments of the server, as written by the user.</summary>
    public string ServerArguments { get; init; } = "";

    /// <summary>Worker threads of waitress; null leaves the server's own default.</summary>
    public int? Threads { get; init; }

    /// <summary>Processes behind one application: processesPerApplication.</summary>
    public int Processes { get; init; } = 1;

    /// <summary>Seconds until the process must listen.</summary>
    public int StartupTimeLimit { get; init; } = 60;

    /// <summary>Seconds until a request must be answered.</summary>
    public int RequestTimeout { get; init; } = 120;

    /// <summary>Whether HttpPlatformHandler writes the process's output to <see cref="SiteLayout.StdoutLog"/>.</summary>
    public bool StdoutLog { get; init; } = true;

    /// <summary>What IIS does in front of the process.</summary>
    public WebPlan Web { get; init; } = new();
}
