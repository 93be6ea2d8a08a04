using System;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Turns the project's properties and what the probe learned into a site model that has no files yet. The stages behind it read only that.</summary>
[MSBuildMultiThreadableTask]
public sealed class PlanSite : DjangoTask
{
    /// <summary>Begins the name of the folder beside site-packages' own: no module can have such a name.</summary>
    private const string RuntimeFolderPrefix = "runtime-";

    [Required]
    public string ProjectName { get; set; } = "";

    [Required]
    public string SiteName { get; set; } = "";

    [Required]
    public string AppPath { get; set; } = "";

    /// <summary>Three numeric fields.</summary>
    [Required]
    public string ProductVersion { get; set; } = "";

    [Required]
    public string EnvironmentName { get; set; } = "";

    [Required]
    public string Manufacturer { get; set; } = "";

    [Required]
    public string TargetPlatform { get; set; } = "";

    [Required]
    public string PythonVersion { get; set; } = "";

    /// <summary>PythonRuntime.</summary>
    [Required]
    public string Runtime { get; set; } = "";

    [Required]
    public string Hosting { get; set; } = "";

    [Required]
    public string Server { get; set; } = "";

    /// <summary>DjangoLauncher.</summary>
    [Required]
    public string Launcher { get; set; } = "";

    /// <summary>DjangoServerCommand.</summary>
    public string ServerCommand { get; set; } = "";

    /// <summary>DjangoRemoteUser.</summary>
    [Required]
    public string RemoteUser { get; set; } = "";

    /// <summary>DjangoRemoteUserDomain.</summary>
    public string RemoteUserDomain { get; set; } = "";

    /// <summary>DjangoRemoteUserCreate.</summary>
    public string RemoteUserCreate { get; set; } = "true";

    /// <summary>DjangoRemoteUserAttributes.</summary>
    public string RemoteUserAttributes { get; set; } = "";

    public string ServerArguments { get; set; } = "";

    public string ServerThreads { get; set; } = "";

    [Required]
    public string Processes { get; set; } = "";

    [Required]
    public string StartupTimeLimit { get; set; } = "";

    [Required]
    public string RequestTimeout { get; set; } = "";

    [Required]
    public string StdoutLog { get; set; } = "";

    /// <summary>Whether the build collects static files, for IIS or for another host.</summary>
    public bool CollectsStaticFiles { get; set; }

    public string StaticUrl { get; set; } = "";

    /// <summary>MEDIA_URL; empty when the settings have none.</summary>
    public string MediaUrl { get; set; } = "";

    /// <summary>Whether the project has Channels.</summary>
    public bool HasChannels { get; set; }

    /// <summary>DjangoOwnSettings.</summary>
    public string OwnSettings { get; set; } = "";

    /// <summary>What IIS does in front of Django: properties with metadata Value.</summary>
    public ITaskItem[] WebProperties { get; set; } = [];

    /// <summary>DjangoResponseHeader items: metadata Value.</summary>
    public ITaskItem[] ResponseHeaders { get; set; } = [];

    /// <summary>DjangoHostName; empty for none.</summary>
    public string HostName { get; set; } = "";

    /// <summary>Metadata Value, Secret.</summary>
    public ITaskItem[] SiteVariables { get; set; } = [];

    /// <summary>Where to write the model; only when it differs.</summary>
    [Required]
    public string Plan { get; set; } = "";

    protected override void ExecuteCore()
    {
        var hosting = HostingPlan();
        new ServerChoice(hosting.Model, hosting.Server, hosting.ServerCommand, hosting.Launcher, hosting.RemoteUser).Check(EnvironmentName, ProjectFile);
        var model = new SiteModel
        {
            Name = ProjectName,
            SiteName = SiteName,
            Version = ProductVersion,
            Environment = EnvironmentName,
            Manufacturer = Manufacturer,
            Platform = Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile).Tag,
            PythonVersion = Minor(),
            Hosting = hosting,
            Variables = [.. SiteVariables.Select(item => new SiteVariable(item.ItemSpec, item.GetMetadata("Value"), item.GetMetadata("Secret") == "true"))],
            Files = [],
        };
        AtomicFile.WriteTextIfDifferent(FullPath(Plan), SiteModelFile.Format(model));
    }

    private HostingPlan HostingPlan()
    {
        var server = Choice.Parse<DjangoServer>("DjangoServer", Server, ProjectFile);
        var appPath = "/" + AppPath.Trim('/');
        var model = Choice.Parse<HostingModel>("DjangoHostingModel", Hosting, ProjectFile);
        var web = Web(server, appPath);
        return new HostingPlan
        {
            Model = model,
            Server = server,
            Application = server.IsAsgi() ? SiteSupport.AsgiApplication : SiteSupport.WsgiApplication,
            SettingsModule = SiteSupport.SettingsModule,
            PythonExecutable = Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile).UsualPython(Minor()),
            RuntimeFolder = Choice.Parse<PythonRuntime>("PythonRuntime", Runtime, ProjectFile) == PythonRuntime.Bundled ? RuntimeFolderPrefix + Minor() : null,
            AppPath = appPath,
            HostName = HostName.Trim(),
            StaticPath = CollectsStaticFiles && web.StaticFiles == StaticFilesMode.Iis && !StaticPaths.IsOtherHost(StaticUrl) ? StaticPaths.Folder(StaticUrl, appPath, ProjectFile) : null,
            StaticUrl = CollectsStaticFiles ? StaticPaths.Url(StaticUrl, appPath) : null,
            Launcher = Choice.Switch("DjangoLauncher", Launcher, ProjectFile) && model == HostingModel.HttpPlatform,
            ServerCommand = ServerCommand.Trim(),
            RemoteUser = Choice.Parse<RemoteUserKind>("DjangoRemoteUser", RemoteUser, ProjectFile),
            RemoteUserDomain = RemoteUserDomain.Trim(),
            CreatesRemoteUsers = Choice.Switch("DjangoRemoteUserCreate", RemoteUserCreate, ProjectFile),
            RemoteUserAttributes = UserAttributes.Parse(RemoteUserAttributes, ProjectFile),
            ServerArguments = ServerArguments,
            Threads = ServerThreads.Length == 0 ? null : Choice.Number("DjangoServerThreads", ServerThreads, 1, 1000, ProjectFile),
            Processes = Choice.Number("DjangoProcesses", Processes, 1, 100, ProjectFile),
            StartupTimeLimit = Choice.Number("DjangoStartupTimeLimit", StartupTimeLimit, 1, 3600, ProjectFile),
            RequestTimeout = Choice.Number("DjangoRequestTimeout", RequestTimeout, 1, 1_296_000, ProjectFile),
            StdoutLog = Choice.Switch("DjangoStdoutLog", StdoutLog, ProjectFile),
            Web = web,
        };
    }

    private WebPlan Web(DjangoServer server, string appPath)
    {
        var properties = WebItems.Properties(WebProperties, ProjectFile);
        var web = WebItems.Read(WebProperties, ResponseHeaders, ProjectFile) with { WebSockets = properties.WebSockets(server, HasChannels) };
        if (CollectsStaticFiles)
        {
            web = WithStaticUrl(web, appPath);
        }

        return properties.Media == MediaMode.Iis ? web with { MediaPath = MediaPaths.Folder(MediaUrl, appPath, ProjectFile) } : web;
    }

    private WebPlan WithStaticUrl(WebPlan web, string appPath)
    {
        var other = StaticPaths.IsOtherHost(StaticUrl);
        if (web.StaticFiles == StaticFilesMode.WhiteNoise && other)
        {
            throw StaticDiagnostics.WhiteNoiseNeedsStaticFiles.At(ProjectFile, 0, StaticUrl);
        }

        if (!other && Core.Projects.OwnSettings.Keeps(OwnSettings, "STATIC_URL", ProjectFile))
        {
            StaticPaths.CheckOwnUrl(StaticUrl, appPath, ProjectFile);
        }

        // WhiteNoise's files are Django's answers, so their address is one of Django's.
        return web.StaticFiles == StaticFilesMode.WhiteNoise && web.FrontEnd is { } frontEnd
            ? web with { FrontEnd = frontEnd with { UrlPrefixes = [.. frontEnd.UrlPrefixes.Append(StaticPaths.Folder(StaticUrl, appPath, ProjectFile)).Distinct(StringComparer.OrdinalIgnoreCase)] } }
            : web;
    }

    private string Minor() => Version.Parse(PythonVersion).ToString(2);
}
