using System;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>The site and the application in it: made where there are none, moved to the new release where they are this program's.</summary>
internal static class SitePlan
{
    /// <summary>Folder below the data folder, always empty: the root of a site that exists for the sake of a sub-application.</summary>
    private const string ParentFolder = "parent";

    public static void Add(PlanBuilder plan)
    {
        var settings = plan.Settings;
        var site = plan.Server.Iis.Site(settings.SiteName);
        if (!CheckPorts(plan))
        {
            return;
        }

        if (site is null)
        {
            Create(plan);
            if (settings.AppPath != "/")
            {
                AddApplication(plan);
            }
        }
        else if (settings.AppPath == "/")
        {
            Take(plan, site);
        }
        else
        {
            TakeApplication(plan);
        }

        DirectoryPlan.Add(plan);
    }

    /// <summary>A site that is started with another's binding stays stopped, and says so in the event log alone: found before anything is changed.</summary>
    private static bool CheckPorts(PlanBuilder plan)
    {
        if (plan.Settings.AppPath != "/" && plan.Server.Iis.Site(plan.Settings.SiteName) is not null)
        {
            return true;
        }

        var taken = (from binding in plan.Settings.Bindings
                     from other in plan.Server.Iis.Sites
                     where !string.Equals(other.Name, plan.Settings.SiteName, StringComparison.OrdinalIgnoreCase) && other.Bindings.Any(binding.Collides)
                     select new { Binding = binding, Site = other }).ToList();
        foreach (var pair in taken.Where(pair => pair.Site.IsStopped))
        {
            plan.Note($"The site '{pair.Site.Name}', which is stopped, has the binding {pair.Binding} too: it cannot be started beside this one.");
        }

        foreach (var pair in taken.Where(pair => !pair.Site.IsStopped))
        {
            plan.Refuse(SetupDiagnostics.PortTaken.Create(pair.Binding.ToString(), pair.Site.Name));
        }

        return taken.TrueForAll(pair => pair.Site.IsStopped);
    }

    private static void Create(PlanBuilder plan)
    {
        var settings = plan.Settings;
        var root = settings.WebRoot;
        if (settings.AppPath != "/")
        {
            root = WindowsPath.Combine(settings.DataFolder, ParentFolder);
            plan.MakeFolders(root);
        }

        plan.AppCmd(
            $"Create the site '{settings.SiteName}' with {SiteBindings.Format(settings.Bindings)} in '{root}'.",
            [
                "add", "site", "/name:" + settings.SiteName, "/physicalPath:" + root,
                "/bindings:" + string.Join(",", settings.Bindings.Select(binding => binding.Protocol + "/" + binding.Information)),
            ],
            AppCmd.Operation(["delete", "site", Identifier(settings.SiteName)], new Condition(ConditionKind.SiteExists, settings.SiteName)));
        // What is undone with the site itself.
        plan.AppCmd($"Let the site '{settings.SiteName}' run in the pool '{settings.Pool.Name}'.", ["set", "app", "/app.name:" + settings.SiteName + "/", "/applicationPool:" + settings.Pool.Name]);
        foreach (var binding in settings.Bindings.Where(binding => CertificatePlan.SslFlags(plan, binding) > 0))
        {
            plan.AppCmd($"Set how {binding} chooses its certificate.", CertificatePlan.SetFlags(plan, binding));
        }

        if (settings.AppPath == "/" && plan.Site.Preload)
        {
            plan.AppCmd("Start the application with its pool.", ["set", "app", "/app.name:" + settings.Application, "/preloadEnabled:true"]);
        }

        plan.State = plan.State with { OwnsSite = true, OwnsApplication = true, Bindings = BindingPlan.Names(settings) };
    }

    private static void Take(PlanBuilder plan, IisSite site)
    {
        var settings = plan.Settings;
        var folder = Folder(plan, "/");
        if (!plan.State.OwnsSite && !IsOurs(plan, folder))
        {
            plan.Refuse(SetupDiagnostics.SiteNameTaken.Create(settings.SiteName, folder));
            return;
        }

        BindingPlan.Add(plan, site);
        Move(plan, folder);
        SetApplication(plan);
    }

    private static void TakeApplication(PlanBuilder plan)
    {
        var settings = plan.Settings;
        if (plan.Server.Iis.Application(settings.SiteName, settings.AppPath) is null)
        {
            AddApplication(plan);
            return;
        }

        var folder = Folder(plan, settings.AppPath);
        if (!plan.State.OwnsApplication && !IsOurs(plan, folder))
        {
            plan.Refuse(SetupDiagnostics.ApplicationTaken.Create(settings.SiteName, settings.AppPath, folder));
            return;
        }

        Move(plan, folder);
        SetApplication(plan);
    }

    private static void AddApplication(PlanBuilder plan)
    {
        var settings = plan.Settings;
        plan.AppCmd(
            $"Create the application '{settings.AppPath}' of the site '{settings.SiteName}' in '{settings.WebRoot}'.",
            ["add", "app", "/site.name:" + settings.SiteName, "/path:" + settings.AppPath, "/physicalPath:" + settings.WebRoot, "/applicationPool:" + settings.Pool.Name],
            AppCmd.Operation(["delete", "app", "/app.name:" + settings.Application], new Condition(ConditionKind.ApplicationExists, settings.SiteName, settings.AppPath)));
        if (plan.Site.Preload)
        {
            plan.AppCmd("Start the application with its pool.", ["set", "app", "/app.name:" + settings.Application, "/preloadEnabled:true"]);
        }

        plan.State = plan.State with { OwnsApplication = true };
    }

    /// <summary>The switch to another release.</summary>
    private static void Move(PlanBuilder plan, string folder)
    {
        var settings = plan.Settings;
        if (WindowsPath.Same(folder, settings.WebRoot))
        {
            return;
        }

        var identifier = "/vdir.name:" + settings.SiteName + settings.AppPath.TrimEnd('/') + "/";
        plan.AppCmd(
            $"Let the application '{settings.Application}' serve '{settings.WebRoot}'.",
            ["set", "vdir", identifier, "/physicalPath:" + settings.WebRoot],
            AppCmd.Operation(["set", "vdir", identifier, "/physicalPath:" + folder], new Condition(ConditionKind.ApplicationExists, settings.SiteName, settings.AppPath)));
    }

    private static void SetApplication(PlanBuilder plan)
    {
        var settings = plan.Settings;
        var application = plan.Server.Iis.Application(settings.SiteName, settings.AppPath)!;
        var pool = (string?)application.Attribute("applicationPool") ?? "DefaultAppPool";
        Set(plan, "applicationPool", pool, settings.Pool.Name, $"Let '{settings.Application}' run in the pool '{settings.Pool.Name}'.");
        var preload = (string?)application.Attribute("preloadEnabled") ?? "false";
        Set(plan, "preloadEnabled", preload, plan.Site.Preload ? "true" : "false", plan.Site.Preload ? "Start the application with its pool." : "Start the application with its first request.");
    }

    private static void Set(PlanBuilder plan, string name, string present, string wanted, string text)
    {
        if (string.Equals(present, wanted, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var settings = plan.Settings;
        string[] Arguments(string value) => ["set", "app", "/app.name:" + settings.Application, "/" + name + ":" + value];
        plan.AppCmd(text, Arguments(wanted), AppCmd.Operation(Arguments(present), new Condition(ConditionKind.ApplicationExists, settings.SiteName, settings.AppPath)));
    }

    /// <summary>Whether a folder is this package's, or an earlier release's of it: Web Deploy makes the application itself.</summary>
    private static bool IsOurs(PlanBuilder plan, string folder) =>
        WindowsPath.Same(folder, plan.Settings.WebRoot) || (plan.Server.Installed is { } earlier && WindowsPath.IsBelow(folder, earlier.Root));

    private static string Folder(PlanBuilder plan, string application) =>
        WindowsPath.Expand((string?)plan.Server.Iis.VirtualDirectory(plan.Settings.SiteName, application, "/")?.Attribute("physicalPath") ?? "");

    private static string Identifier(string site) => "/site.name:" + site;
}
