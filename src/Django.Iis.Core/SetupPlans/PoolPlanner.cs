using System;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>The application pool.</summary>
internal static class PoolPlanner
{
    /// <summary>Minutes in 30 days: the longest that IIS takes for an idle time-out (IIS_schema.xml, processModel.idleTimeout).</summary>
    private const int LongestIdle = 43_200;

    /// <summary>Minutes in a year.</summary>
    private const int LongestLife = 525_600;

    /// <exception cref="DiagnosticException">DJIIS1004, DJIIS1005, DJIIS1864, DJIIS1865.</exception>
    public static PoolDescription Plan(SetupProperties properties, string site, string appPath)
    {
        var (kind, user) = Identity(properties);
        return new PoolDescription
        {
            Name = SiteNames.CheckPool(properties, "DjangoAppPool", properties["DjangoAppPool"] is { Length: > 0 } name ? name : DefaultName(site, appPath)),
            Is32Bit = SetupPlanner.Switch(properties, "DjangoAppPool32Bit", otherwise: false),
            Identity = kind,
            UserName = user,
            AlwaysRunning = SetupPlanner.Switch(properties, "DjangoAppPoolAlwaysRunning", otherwise: true),
            IdleTimeout = TimeSpan.FromMinutes(SetupPlanner.Number(properties, "DjangoAppPoolIdleTimeout", 0, 0, LongestIdle)),
            RecycleAfter = TimeSpan.FromMinutes(SetupPlanner.Number(properties, "DjangoAppPoolRecyclingTime", 0, 0, LongestLife)),
            PrivateMemoryLimit = SetupPlanner.Number(properties, "DjangoAppPoolRecyclingPrivateMemory", 0, 0, int.MaxValue),
            QueueLength = SetupPlanner.Number(properties, "DjangoAppPoolQueueLength", 1000, 10, 65535),
            Processes = SetupPlanner.Number(properties, "DjangoAppPoolProcesses", 1, 1, 64),
        };
    }

    // IIS Manager names a site's pool after the site: that of a sub-application must be another, since the site's own may run something else.
    private static string DefaultName(string site, string appPath) => appPath == "/" ? site : site + appPath.Replace('/', '.');

    private static (PoolIdentityKind Kind, string User) Identity(SetupProperties properties)
    {
        const string property = "DjangoAppPoolIdentity";
        var text = properties[property];
        if (text.Length == 0)
        {
            return (PoolIdentityKind.ApplicationPoolIdentity, "");
        }

        if (text.IndexOf('\\') > 0 || text.IndexOf('@') > 0)
        {
            return IsAccount(text) ? (PoolIdentityKind.SpecificUser, text) : throw Refuse("an account is DOMAIN\\name, .\\name for one of the server's own, or name@domain");
        }

        return Enum.GetNames(typeof(PoolIdentityKind)).FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) switch
        {
            nameof(PoolIdentityKind.LocalSystem) => throw Refuse("LocalSystem owns the computer, so that a flaw in the site would be a flaw in the server"),
            nameof(PoolIdentityKind.SpecificUser) => throw Refuse("name the account itself"),
            { } known => ((PoolIdentityKind)Enum.Parse(typeof(PoolIdentityKind), known), ""),
            null => throw Refuse("there is no such identity"),
        };

        Exception Refuse(string reason) => SetupPlanDiagnostics.BadPoolIdentity.At(properties.ProjectFile, 0, text, reason);
    }

    private static bool IsAccount(string text)
    {
        var parts = text.Split('\\', '@');
        return parts.Length == 2 && parts.All(part => part.Trim().Length > 0) && text.All(character => character >= ' ' && "\"/[]:;|=,+*?<>'".IndexOf(character) < 0);
    }
}
