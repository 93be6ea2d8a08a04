using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// The arguments that start each web server behind HttpPlatformHandler: one process, an IPv4 loopback port, the scheme and the client taken
/// from the headers that HttpPlatformHandler writes. Every option was run against waitress 3.0, uvicorn 0.32, hypercorn 0.17 and daphne 4.1.
/// </summary>
internal static class ServerCommand
{
    /// <summary>HttpPlatformHandler puts the port in the place of this literal, in this case only.</summary>
    public const string Port = "%HTTP_PLATFORM_PORT%";

    /// <summary>The command line after the interpreter: ours, then the user's arguments, then the application.</summary>
    public static string Arguments(HostingPlan plan) =>
        string.Join(" ", ["-m", .. Options(plan), .. User(plan), plan.Application]);

    private static IEnumerable<string> Options(HostingPlan plan) => plan.Server switch
    {
        DjangoServer.Waitress => Waitress(plan),
        // Its --root-path would put the sub-application's prefix in front of a path that has it already.
        DjangoServer.Uvicorn => ["uvicorn", "--host 127.0.0.1", "--port " + Port, "--no-server-header"],
        // 0: in this process. 1 would be a child, and IIS stops the parent.
        DjangoServer.Hypercorn => ["hypercorn", "--bind 127.0.0.1:" + Port, "--workers 0"],
        // Without --proxy-headers every request is http from 127.0.0.1, and Django refuses forms sent over https.
        _ => ["daphne", "-b 127.0.0.1", "-p " + Port, "--proxy-headers", "--no-server-name"],
    };

    /// <summary>Waitress takes the last entry of a forwarded header, without its port, and refuses a client's own X-Forwarded-Proto.</summary>
    private static IEnumerable<string> Waitress(HostingPlan plan)
    {
        yield return "waitress";
        yield return "--listen=127.0.0.1:" + Port;
        if (plan.Threads is { } threads)
        {
            yield return "--threads=" + threads.ToString(CultureInfo.InvariantCulture);
        }

        yield return "--trusted-proxy=127.0.0.1";
        yield return "--trusted-proxy-headers=\"x-forwarded-for x-forwarded-proto\"";
        yield return "--clear-untrusted-proxy-headers";
        if (plan.AppPath != "/")
        {
            yield return "--url-prefix=" + Quoted(plan.AppPath);
        }
    }

    private static IEnumerable<string> User(HostingPlan plan) =>
        new[] { plan.ServerArguments.Trim() }.Where(arguments => arguments.Length > 0);

    private static string Quoted(string argument) => argument.Contains(" ") ? "\"" + argument + "\"" : argument;
}
