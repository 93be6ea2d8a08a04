using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Packages;
using Django.Iis.Setup.Planning;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Commands;

/// <summary><c>--package</c>: what an installation would do here, before there is one; where IIS is not, what it would do on a fresh server.</summary>
internal sealed class PackagePlan(SetupArguments arguments, SetupServices services)
{
    /// <param name="server">What the plan is for.</param>
    public SetupPlan Create(out ServerState server)
    {
        var package = PackageReader.Read(arguments.Package!);
        var site = package.Description;
        var root = arguments.Root ?? WindowsPath.Expand("%SystemDrive%" + (site.Layout == LayoutKind.Installed ? $@"\inetpub\{site.Name}\releases\{site.Version}" : $@"\inetpub\wwwroot\{site.Name}"));
        var settings = services.Resolve(SettingsReader.Read(site, root, arguments.Settings)) with { IsPreview = true };
        var folder = SetupFolder.Of(services.Folders, settings.SiteName, settings.AppPath);
        var isWindows = Path.DirectorySeparatorChar == '\\' || arguments.Inetsrv is not null;
        server = isWindows
            ? new Observer(services.Programs, services.Machine, services.Folders).Read(site, settings, folder, arguments.Installers is { } given ? [given] : [])
            : Fresh();
        // To be checked is this server; to be planned for, where IIS is not, some other.
        var isServer = arguments.Verb == SetupVerb.Check || (server.Prerequisites.Count > 0 && server.Prerequisites[0].IsPresent);
        var problems = isServer ? InstallPlanner.Prerequisites(site, settings, server, folder) : new SetupPlan([], [], []);
        var path = WindowsPath.Expand(site.Python.Executable);
        var python = site.Python.Runtime == PythonRuntime.Bundled ? WindowsPath.Combine(settings.WebRoot, path) : server.Python?.Path ?? path;
        var plan = InstallPlanner.Plan(
            site,
            settings,
            server with { WebConfig = package.WebConfig, Python = server.Python is { Exists: true } ? server.Python : new FoundPython(python, Exists: true, Version: null, Processor: null) },
            folder,
            SecretPlan.Given(settings),
            services.Now);
        return new SetupPlan(
            [.. problems.Problems, .. plan.Problems],
            [.. problems.Steps, .. plan.Steps],
            [.. isServer ? [] : new[] { "There is no IIS here: the plan is for a server that has one, and no site." }, .. plan.Notes]);
    }

    private static ServerState Fresh() => new()
    {
        IsElevated = true,
        User = "",
        Iis = IisState.Empty,
        Configuration = ApplicationHost.Empty,
        Installed = null,
        Prerequisites = [],
        Python = null,
        Certificates = [],
        AccessLists = new Dictionary<string, AccessList>(StringComparer.OrdinalIgnoreCase),
        Owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
        PortCertificates = new Dictionary<string, PortCertificate>(StringComparer.OrdinalIgnoreCase),
        HasFirewallRule = false,
        WebConfig = null,
        Secrets = SecretValues.None,
    };
}
