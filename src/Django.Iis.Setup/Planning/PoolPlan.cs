using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>The application pool.</summary>
internal static class PoolPlan
{
    /// <summary>Name of the pool account's password in a file of secrets.</summary>
    public const string Password = "POOLPASSWORD";

    /// <summary>What IIS takes where the configuration says nothing (IIS_schema.xml).</summary>
    private static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["managedRuntimeVersion"] = "v4.0",
        ["autoStart"] = "true",
        ["enable32BitAppOnWin64"] = "false",
        ["startMode"] = "OnDemand",
        ["queueLength"] = "1000",
        ["processModel.identityType"] = "ApplicationPoolIdentity",
        ["processModel.userName"] = "",
        ["processModel.idleTimeout"] = "00:20:00",
        ["processModel.loadUserProfile"] = "false",
        ["processModel.maxProcesses"] = "1",
        ["recycling.periodicRestart.time"] = "1.05:00:00",
        ["recycling.periodicRestart.privateMemory"] = "0",
    };

    public static void Add(PlanBuilder plan, string? password)
    {
        var pool = plan.Settings.Pool;
        if (pool.Identity == PoolIdentityKind.LocalSystem)
        {
            plan.Refuse(SetupDiagnostics.PoolAccountRefused.Create());
            return;
        }

        if (plan.Server.Iis.Pool(pool.Name) is not { } present)
        {
            Create(plan, pool, password);
        }
        else if (plan.State.OwnsPool && Same(plan.State.Pool, pool.Name))
        {
            Update(plan, pool, present, password);
        }
        else
        {
            var users = plan.Server.Iis.ApplicationsOf(pool.Name);
            plan.Refuse(SetupDiagnostics.PoolTaken.Create(pool.Name, users.Count == 0 ? "whatever uses it next" : string.Join(", ", users)));
        }
    }

    /// <summary>The pool of an earlier installation that had another, once the application has left it.</summary>
    public static void RemoveEarlier(PlanBuilder plan)
    {
        if (plan.Server.Installed is not { OwnsPool: true } earlier || Same(earlier.Pool, plan.Settings.Pool.Name))
        {
            return;
        }

        if (plan.Server.Iis.Pool(earlier.Pool) is { IsStarted: true } && OthersIn(plan, earlier).Count == 0)
        {
            plan.Add($"Stop the application pool '{earlier.Pool}', which the application has left.", new StopPoolOperation(earlier.Pool), PoolRest.Start(earlier.Pool));
        }

        Remove(plan, earlier);
    }

    /// <summary>Applications that run in the pool beside this one.</summary>
    public static IReadOnlyList<string> OthersIn(PlanBuilder plan, InstalledState state)
    {
        var own = state.SiteName + state.AppPath;
        return
        [
            .. plan.Server.Iis.ApplicationsOf(state.Pool)
                .Where(application => !string.Equals(application, own, StringComparison.OrdinalIgnoreCase) && !(state.OwnsSite && string.Equals(application, state.SiteName + "/", StringComparison.OrdinalIgnoreCase))),
        ];
    }

    /// <summary>Takes a pool away that this program has made and nobody else uses.</summary>
    public static void Remove(PlanBuilder plan, InstalledState state)
    {
        if (!state.OwnsPool || plan.Server.Iis.Pool(state.Pool) is null)
        {
            return;
        }

        var others = OthersIn(plan, state);
        if (others.Count > 0)
        {
            plan.Note($"The application pool '{state.Pool}' stays: {string.Join(", ", others)} runs in it.");
            return;
        }

        var backup = Keep(plan, state.Pool);
        plan.AppCmd($"Remove the application pool '{state.Pool}'.", ["delete", "apppool", Identifier(state.Pool)], Restore(state.Pool, backup));
    }

    public static string Identifier(string name) => "/apppool.name:" + name;

    private static void Create(PlanBuilder plan, PoolDescription pool, string? password)
    {
        var undo = AppCmd.Operation(["delete", "apppool", Identifier(pool.Name)], new Condition(ConditionKind.PoolExists, pool.Name));
        var text = $"Create the application pool '{pool.Name}'.";
        if (NeedsPassword(pool))
        {
            if (password is null)
            {
                plan.Refuse(SetupDiagnostics.PoolPasswordMissing.Create(pool.UserName));
                return;
            }

            plan.Add(text, new ToolOperation(Tool.AppCmd, ["add", "apppool", "/in"]) { Input = Listing(pool, password) }, undo);
        }
        else
        {
            plan.AppCmd(text, ["add", "apppool", "/name:" + pool.Name, .. Wanted(pool).Select(property => $"/{property.Key}:{property.Value}")], undo);
        }

        plan.State = plan.State with { Pool = pool.Name, OwnsPool = true };
    }

    private static void Update(PlanBuilder plan, PoolDescription pool, IisPool present, string? password)
    {
        var changes = Wanted(pool).Where(property => (present.Property(property.Key) ?? Defaults[property.Key]) != property.Value).ToList();
        if (changes.Count == 0)
        {
            return;
        }

        if (NeedsPassword(pool) && changes.Any(change => change.Key is "processModel.userName" or "processModel.identityType"))
        {
            // A password can only be given to a new pool without standing on a command line.
            var backup = Keep(plan, pool.Name);
            plan.AppCmd($"Remove the application pool '{pool.Name}', to make it again with another account.", ["delete", "apppool", Identifier(pool.Name)], Restore(pool.Name, backup));
            Create(plan, pool, password);
            return;
        }

        plan.AppCmd(
            $"Set {string.Join(", ", changes.Select(change => $"{change.Key} to '{change.Value}'"))} of the application pool '{pool.Name}'.",
            AppCmd.Set("apppool", Identifier(pool.Name), changes),
            AppCmd.Operation(
                AppCmd.Set("apppool", Identifier(pool.Name), changes.Select(change => AppCmd.Pair(change.Key, present.Property(change.Key) ?? Defaults[change.Key]))),
                new Condition(ConditionKind.PoolExists, pool.Name)));
    }

    /// <summary>Keeps a pool's whole configuration for <see cref="Restore"/>: what an administrator added to it comes back too.</summary>
    public static string Keep(PlanBuilder plan, string name)
    {
        var backup = plan.Backup("apppool.xml");
        plan.Add($"Keep the configuration of the application pool '{name}'.", new KeepObjectOperation("apppool", Identifier(name), backup), new RemoveFileOperation(backup));
        return backup;
    }

    public static Operation Restore(string name, string backup) =>
        new ToolOperation(Tool.AppCmd, ["add", "apppool", "/in"]) { InputFile = backup, Condition = new Condition(ConditionKind.PoolMissing, name) };

    /// <summary>A group managed service account's password is the domain's own affair.</summary>
    private static bool NeedsPassword(PoolDescription pool) => pool.Identity == PoolIdentityKind.SpecificUser && !pool.UserName.EndsWith("$", StringComparison.Ordinal);

    private static IReadOnlyList<KeyValuePair<string, string>> Wanted(PoolDescription pool) =>
    [
        AppCmd.Pair("managedRuntimeVersion", ""),
        AppCmd.Pair("autoStart", "true"),
        AppCmd.Pair("enable32BitAppOnWin64", pool.Is32Bit ? "true" : "false"),
        AppCmd.Pair("startMode", pool.AlwaysRunning ? "AlwaysRunning" : "OnDemand"),
        AppCmd.Pair("queueLength", Number(pool.QueueLength)),
        AppCmd.Pair("processModel.identityType", pool.Identity.ToString()),
        .. pool.Identity == PoolIdentityKind.SpecificUser ? [AppCmd.Pair("processModel.userName", pool.UserName)] : Array.Empty<KeyValuePair<string, string>>(),
        AppCmd.Pair("processModel.idleTimeout", DurationText.Of(pool.IdleTimeout)),
        AppCmd.Pair("processModel.loadUserProfile", "true"),
        AppCmd.Pair("processModel.maxProcesses", Number(pool.Processes)),
        AppCmd.Pair("recycling.periodicRestart.time", DurationText.Of(pool.RecycleAfter)),
        AppCmd.Pair("recycling.periodicRestart.privateMemory", Number(pool.PrivateMemoryLimit)),
    ];

    /// <summary>The pool as appcmd's own listing has it, which <c>add apppool /in</c> reads.</summary>
    private static string Listing(PoolDescription pool, string password)
    {
        var element = new XElement("add", new XAttribute("name", pool.Name));
        foreach (var property in Wanted(pool).Concat([AppCmd.Pair("processModel.password", password)]))
        {
            var parts = property.Key.Split('.');
            var place = element;
            foreach (var part in parts.Take(parts.Length - 1))
            {
                if (place.Element(part) is null)
                {
                    place.Add(new XElement(part));
                }

                place = place.Element(part)!;
            }

            place.SetAttributeValue(parts[parts.Length - 1], property.Value);
        }

        return new XElement("appcmd", new XElement("APPPOOL", new XAttribute("APPPOOL.NAME", pool.Name), element)).ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
