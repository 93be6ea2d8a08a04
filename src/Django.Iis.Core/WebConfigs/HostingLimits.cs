using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// What IIS accepts of a plan, checked before anything is written: the ranges are the narrower of the schemas of HttpPlatformHandler v1.2 and v2.
/// </summary>
internal static class HostingLimits
{
    /// <summary>Seconds: v1.2 takes whole minutes only.</summary>
    private const int RequestTimeoutStep = 60;

    /// <summary>Seconds, 15 days: v2.</summary>
    private const int LongestRequestTimeout = 1_296_000;

    /// <summary>Seconds.</summary>
    private const int LongestStartup = 3600;

    private const int MostProcesses = 100;

    public static void Check(HostingPlan plan)
    {
        CheckServer(plan);
        UrlPaths.Check(plan);
        if (plan.Model == HostingModel.HttpPlatform)
        {
            CheckRequestTimeout(plan.RequestTimeout);
            CheckRange("DjangoStartupTimeLimit", plan.StartupTimeLimit, LongestStartup);
            CheckRange("DjangoProcesses", plan.Processes, MostProcesses);
            CheckRange("DjangoServerThreads", plan.Threads ?? 1, int.MaxValue);
        }
    }

    private static void CheckServer(HostingPlan plan)
    {
        if (plan.Model != plan.Server.Model())
        {
            throw WebConfigDiagnostics.ServerDoesNotFit.Create(plan.Server.Word(), plan.Model, DjangoServers.Of(plan.Model));
        }
    }

    private static void CheckRequestTimeout(int seconds)
    {
        CheckRange("DjangoRequestTimeout", seconds, LongestRequestTimeout);
        if (seconds % RequestTimeoutStep != 0)
        {
            throw WebConfigDiagnostics.OutOfRange.Create(
                "DjangoRequestTimeout", seconds, "whole minutes, in seconds", ((seconds / RequestTimeoutStep) + 1) * RequestTimeoutStep);
        }
    }

    private static void CheckRange(string property, int value, int maximum)
    {
        if (value < 1 || value > maximum)
        {
            throw WebConfigDiagnostics.OutOfRange.Create(property, value, "1 to " + maximum, value < 1 ? "1 or more" : maximum + " or less");
        }
    }
}
