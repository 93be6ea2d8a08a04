using System;
using System.IO;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>From the package, the settings and the server's state to the actions that are left to do: none where all is as it should be.</summary>
internal static class InstallPlanner
{
    /// <summary>What has to be there first; the rest cannot be planned before.</summary>
    public static SetupPlan Prerequisites(SiteDescription site, SetupSettings settings, ServerState server, string ownFolder)
    {
        var plan = new PlanBuilder(site, settings, server, ownFolder);
        if (!server.IsElevated)
        {
            plan.Refuse(SetupDiagnostics.NotElevated.Create());
        }

        PrerequisitePlan.Add(plan);
        return plan.Build();
    }

    /// <param name="site">The package.</param>
    /// <param name="settings">With what was given.</param>
    /// <param name="server">Its state.</param>
    /// <param name="ownFolder">The application's folder of journal and state.</param>
    /// <param name="given">Secrets that were given for this installation.</param>
    /// <param name="now">For certificates.</param>
    public static SetupPlan Plan(SiteDescription site, SetupSettings settings, ServerState server, string ownFolder, SecretValues given, DateTime now)
    {
        var plan = new PlanBuilder(site, WithBindings(settings, server), server, ownFolder);
        try
        {
            Add(plan, given, now);
        }
        catch (DiagnosticException problem)
        {
            plan.Refuse(problem);
        }

        return plan.Build();
    }

    /// <summary>A package that goes into a site of the server's says nothing of bindings; a site that is made for it answers on IIS's usual port.</summary>
    private static SetupSettings WithBindings(SetupSettings settings, ServerState server)
    {
        if (settings.Bindings.Count > 0 || server.Iis.Site(settings.SiteName) is not null)
        {
            return settings;
        }

        var names = settings.BindableHosts;
        return settings with
        {
            Bindings = [.. (names.Count > 0 ? names : [""]).Select(name => new SiteBinding { Protocol = SiteBinding.Http, Port = 80, HostName = name })],
        };
    }

    private static void Add(PlanBuilder plan, SecretValues given, DateTime now)
    {
        var python = PythonCheck.Check(plan);
        PoolRest.Begin(plan);
        PoolPlan.Add(plan, given[PoolPlan.Password]);
        FolderAccess.AddData(plan);
        SecretPlan.Add(plan, given);
        var hasWebConfig = plan.Server.WebConfig is not null || !plan.Settings.IsPreview;
        if (!hasWebConfig)
        {
            plan.Note("What web.config holds is known once the package is installed: its paths become full ones, and its handlers move to applicationHost.config where the server has locked them.");
        }

        if (python is not null && hasWebConfig)
        {
            WebConfigPlan.Add(plan, python);
        }

        FolderAccess.AddRelease(plan);
        if (python is not null && hasWebConfig && plan.Site.Hosting == HostingModel.FastCgi)
        {
            FastCgiPlan.Add(plan, WebConfigEditor.Load(plan.Server.WebConfig, plan.Site, plan.Settings, python), python);
        }

        Utf8Variables.Add(plan);
        // A location of applicationHost.config is set, and taken back, while its site is there.
        SitePlan.Add(plan);
        WebConfigPlan.AddHandlers(plan);
        AuthenticationPlan.Add(plan);
        CertificatePlan.Add(plan, now);
        FirewallRule.Add(plan);
        PoolPlan.RemoveEarlier(plan);
        plan.State = plan.State with { Account = plan.Settings.Grantee };
        AddState(plan);
        foreach (var hint in plan.Site.Hints)
        {
            plan.Note(hint);
        }
    }

    /// <summary>Last: what was made, and the application's start with it.</summary>
    private static void AddState(PlanBuilder plan)
    {
        var path = InstalledState.PathIn(plan.OwnFolder);
        var content = plan.State.ToXml();
        var isChanged = plan.HasSteps;
        PoolRest.End(plan);
        if (!isChanged && File.Exists(path) && File.ReadAllBytes(path).SequenceEqual(content))
        {
            return;
        }

        plan.Write("Note what was made, for the next version and for removal.", path, content);
        if (isChanged && !plan.RestsPool && plan.Server.Iis.Pool(plan.Settings.Pool.Name) is not null)
        {
            // Ends the processes of the earlier release; a pool that is stopped is started by hand.
            plan.Add("Start the application's processes anew.", new ToolOperation(Tool.AppCmd, ["recycle", "apppool", PoolPlan.Identifier(plan.Settings.Pool.Name)]) { IsTolerant = true });
        }
    }
}
