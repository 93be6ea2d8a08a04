using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>The time in which an application's pool is stopped: while it goes from one release to another, or its files are replaced. Only a pool that ran is started again.</summary>
internal static class PoolRest
{
    /// <summary>The release that is served changes: first of all.</summary>
    public static void Begin(PlanBuilder plan)
    {
        var server = plan.Server;
        if (server is { Installed: { OwnsPool: true } earlier, IsPaused: false }
            && !WindowsPath.Same(earlier.Root, plan.Settings.Root)
            && IsItsPool(plan, earlier)
            && server.Iis.Pool(earlier.Pool) is { IsStarted: true })
        {
            plan.Add($"Stop the application pool '{earlier.Pool}', so that no process holds a file of release {earlier.Version}.", new StopPoolOperation(earlier.Pool), Start(earlier.Pool));
            plan.RestsPool = true;
        }
        else
        {
            plan.RestsPool = server.IsPaused && server.Installed is { } paused && IsItsPool(plan, paused);
        }
    }

    /// <summary>Last of all.</summary>
    public static void End(PlanBuilder plan)
    {
        if (plan.RestsPool)
        {
            var name = plan.Settings.Pool.Name;
            plan.Add($"Start the application pool '{name}'.", Start(name), new ToolOperation(Tool.AppCmd, ["stop", "apppool", PoolPlan.Identifier(name)]) { IsTolerant = true, Condition = Exists(name) });
        }
    }

    /// <summary>One that runs already is no harm.</summary>
    public static ToolOperation Start(string pool) =>
        new(Tool.AppCmd, ["start", "apppool", PoolPlan.Identifier(pool)]) { IsTolerant = true, Condition = Exists(pool) };

    private static Condition Exists(string pool) => new(ConditionKind.PoolExists, pool);

    private static bool IsItsPool(PlanBuilder plan, InstalledState earlier) => string.Equals(earlier.Pool, plan.Settings.Pool.Name, System.StringComparison.OrdinalIgnoreCase);
}
