using System.IO;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Takes away what this program has made, and nothing else; data stays unless REMOVEDATA asks for its removal.</summary>
internal static class UninstallPlanner
{
    public static SetupPlan Plan(SiteDescription site, SetupSettings settings, ServerState server, string ownFolder)
    {
        var plan = new PlanBuilder(site, settings, server, ownFolder);
        var state = server.Installed!;
        StopPool(plan, state);
        foreach (var path in state.VirtualDirectories.Where(_ => !state.OwnsSite))
        {
            DirectoryPlan.Remove(plan, path);
        }

        // While the site is there: a location is one of a site.
        foreach (var section in state.Sections.Select(text => text.Split('|')))
        {
            SectionPlan.Clear(plan, section[0], section[1]);
        }

        RemoveSite(plan, state);
        if (state.FastCgiPath.Length > 0)
        {
            FastCgiPlan.Remove(plan, state.FastCgiPath, state.FastCgiArguments);
        }

        Utf8Variables.Remove(plan, state);
        PoolPlan.Remove(plan, state);
        foreach (var key in state.Certificates.Where(server.PortCertificates.ContainsKey))
        {
            CertificatePlan.Remove(plan, key, server.PortCertificates[key]);
        }

        if (state.FirewallRule.Length > 0)
        {
            FirewallRule.Remove(plan, state.FirewallRule);
        }

        RemoveData(plan, state);
        var path2 = InstalledState.PathIn(ownFolder);
        var kept = plan.Backup("state.xml");
        plan.Add("Forget what was made.", new MoveOperation(path2, kept), new MoveOperation(kept, path2));
        return plan.Build();
    }

    private static void RemoveSite(PlanBuilder plan, InstalledState state)
    {
        var site = plan.Server.Iis.Site(state.SiteName);
        if (site is null)
        {
            return;
        }

        var others = site.Element.Elements("application").Select(application => (string?)application.Attribute("path")).Where(path => path != "/" && path != state.AppPath).ToList();
        if (state.OwnsSite && others.Count == 0)
        {
            var backup = Keep(plan, "site", "/site.name:" + site.Name, "site.xml");
            plan.AppCmd(
                $"Remove the site '{site.Name}'.",
                ["delete", "site", "/site.name:" + site.Name],
                new ToolOperation(Tool.AppCmd, ["add", "site", "/in"]) { InputFile = backup, Condition = new Condition(ConditionKind.SiteMissing, site.Name) });
            return;
        }

        if (state.AppPath == "/" && others.Count > 0)
        {
            plan.Note($"The site '{site.Name}' stays: it has the applications {string.Join(", ", others)}.");
            return;
        }

        if (state.OwnsApplication && plan.Server.Iis.Application(site.Name, state.AppPath) is { } application)
        {
            plan.AppCmd(
                $"Remove the application '{state.AppPath}' of the site '{site.Name}'.",
                ["delete", "app", "/app.name:" + site.Name + state.AppPath],
                AppCmd.Operation(
                    [
                        "add", "app", "/site.name:" + site.Name, "/path:" + state.AppPath,
                        "/physicalPath:" + (string?)plan.Server.Iis.VirtualDirectory(site.Name, state.AppPath, "/")?.Attribute("physicalPath"),
                        "/applicationPool:" + (string?)application.Attribute("applicationPool"),
                        .. (string?)application.Attribute("preloadEnabled") is { } preload ? new[] { "/preloadEnabled:" + preload } : [],
                    ],
                    new Condition(ConditionKind.ApplicationMissing, site.Name, state.AppPath)));
        }
    }

    /// <summary>No process holds a file of the release when it is removed.</summary>
    private static void StopPool(PlanBuilder plan, InstalledState state)
    {
        if (state.OwnsPool && plan.Server.Iis.Pool(state.Pool) is { IsStarted: true } && PoolPlan.OthersIn(plan, state).Count == 0)
        {
            plan.Add($"Stop the application pool '{state.Pool}'.", new StopPoolOperation(state.Pool), PoolRest.Start(state.Pool));
        }
    }

    private static void RemoveData(PlanBuilder plan, InstalledState state)
    {
        if (state.DataFolder.Length == 0 || !Directory.Exists(state.DataFolder))
        {
            return;
        }

        if (!plan.Settings.RemovesData)
        {
            plan.Note($"The data stays in '{state.DataFolder}'.");
            return;
        }

        // Beside, where it can be put back until the removal is final.
        var removed = RemovedData(plan.OwnFolder, state.DataFolder);
        plan.Add($"Set '{state.DataFolder}' aside; it is deleted when the removal is final.", new MoveOperation(state.DataFolder, removed), new MoveOperation(removed, state.DataFolder));
    }

    /// <summary>The name under which data waits for the end of a removal.</summary>
    public static string RemovedData(string ownFolder, string dataFolder) => dataFolder + ".removed-" + Path.GetFileName(ownFolder);

    private static string Keep(PlanBuilder plan, string kind, string identifier, string name)
    {
        var backup = plan.Backup(name);
        plan.Add($"Keep the configuration of {identifier}.", new KeepObjectOperation(kind, identifier, backup), new RemoveFileOperation(backup));
        return backup;
    }
}
