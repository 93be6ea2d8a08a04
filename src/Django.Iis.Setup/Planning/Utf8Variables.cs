using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>
/// Addresses in UTF-8 for FastCGI processes. It is a setting of the whole server, and so done where the package asks for it alone; what is there is added to, and taken away is what was added.
/// </summary>
internal static class Utf8Variables
{
    public const string ServiceKey = @"SYSTEM\CurrentControlSet\Services\W3SVC\Parameters";

    public const string ValueName = "FastCGIUtf8ServerVariables";

    /// <summary>What wfastcgi builds an address from.</summary>
    private static readonly string[] Wanted = ["REQUEST_URI", "PATH_INFO"];

    public static void Add(PlanBuilder plan)
    {
        var isWanted = plan.Site.FastCgi is { Utf8ServerVariables: true };
        plan.State = plan.State with { UsesUtf8Variables = isWanted };
        if (!isWanted)
        {
            Remove(plan, plan.State);
            plan.State = plan.State with { Utf8Variables = [] };
            return;
        }

        var present = plan.Server.Utf8Variables ?? [];
        var missing = Wanted.Except(present, StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count > 0)
        {
            plan.Add($"Let IIS hand {string.Join(" and ", missing)} to every FastCGI process of this server as UTF-8.", Set([.. present, .. missing]), Restore(plan));
            plan.State = plan.State with { Utf8Variables = [.. plan.State.Utf8Variables.Union(missing, StringComparer.OrdinalIgnoreCase)] };
            plan.Note("Addresses reach FastCGI processes as UTF-8 from the next start of IIS: iisreset. It holds for every FastCGI application of this server.");
        }
    }

    /// <summary>Takes away what an application has added, unless another of this program's counts on it.</summary>
    public static void Remove(PlanBuilder plan, InstalledState state)
    {
        var present = plan.Server.Utf8Variables ?? [];
        var own = present.Intersect(state.Utf8Variables, StringComparer.OrdinalIgnoreCase).ToList();
        if (own.Count == 0)
        {
            return;
        }

        if (Others(plan).Any(other => other.UsesUtf8Variables))
        {
            plan.Note("IIS goes on handing addresses to FastCGI processes as UTF-8: another application of this server counts on it.");
            return;
        }

        var left = present.Except(own, StringComparer.OrdinalIgnoreCase).ToList();
        plan.Add($"Let IIS no longer hand {string.Join(" and ", own)} to FastCGI processes as UTF-8.", left.Count > 0 ? Set(left) : Delete(), Restore(plan));
    }

    private static IEnumerable<InstalledState> Others(PlanBuilder plan) => Path.GetDirectoryName(plan.OwnFolder) is { } parent && Directory.Exists(parent)
        ? Directory.EnumerateDirectories(parent).Where(folder => !WindowsPath.Same(folder, plan.OwnFolder)).Select(InstalledState.Read).OfType<InstalledState>()
        : [];

    private static Operation Restore(PlanBuilder plan) => plan.Server.Utf8Variables is { } present ? Set(present) : Delete() with { IsTolerant = true };

    // reg.exe's own mark between the texts of a REG_MULTI_SZ.
    private static ToolOperation Set(IReadOnlyList<string> names) =>
        new(Tool.Reg, ["add", @"HKLM\" + ServiceKey, "/v", ValueName, "/t", "REG_MULTI_SZ", "/d", string.Join(@"\0", names), "/f"]);

    private static ToolOperation Delete() => new(Tool.Reg, ["delete", @"HKLM\" + ServiceKey, "/v", ValueName, "/f"]);
}
