using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// The arguments that start each server: one process, an IPv4 loopback port. The scheme and the client are taken by the package django_iis from the headers
/// that HttpPlatformHandler writes, with the launcher and without it; the server's own handling, which differs from one to the next, is off. Every
/// option was run against waitress 3.0, uvicorn 0.32, hypercorn 0.17, daphne 4.1 and Django 5.2.
/// </summary>
internal static class ServerCommand
{
    /// <summary>HttpPlatformHandler puts the port in the place of this literal, in this case only.</summary>
    public const string Port = "%HTTP_PLATFORM_PORT%";

    /// <summary>The command line after the interpreter, for HttpPlatformHandler: ours, then the user's arguments, then the application.</summary>
    /// <param name="plan">Which server, and how.</param>
    /// <param name="layout">Where the launcher stands.</param>
    public static string Arguments(HostingPlan plan, SiteLayout layout) =>
        string.Join(" ", [.. Program(plan, layout), .. Options(plan), .. User(plan), .. Application(plan)]);

    /// <summary>
    /// The command line after the interpreter, for a FastCGI application. Two applications with the same interpreter and arguments would share one FastCGI
    /// application and its environment: a <c>-X</c> option, which Python keeps and ignores, tells them apart.
    /// </summary>
    /// <param name="plan">Which server, and how.</param>
    /// <param name="identity">What <see cref="ApplicationIdentity"/> says.</param>
    public static string FastCgiArguments(HostingPlan plan, string identity) =>
        string.Join(" ", [$"-X django_iis={identity}", .. FastCgi(plan), .. User(plan)]);

    private static IEnumerable<string> FastCgi(HostingPlan plan) => plan.Server == DjangoServer.Command ? ["-m django", plan.ServerCommand.Trim()] : ["-m wfastcgi"];

    private static IEnumerable<string> Program(HostingPlan plan, SiteLayout layout) =>
        plan.Launcher ? [Quoted(layout.FromWebRoot(FileRole.Setup) + "\\" + SetupFiles.Launcher), plan.Server.Word()]
        : plan.Server == DjangoServer.Runserver ? ["-m django runserver"]
        : ["-m", plan.Server.Word()];

    private static IEnumerable<string> Options(HostingPlan plan) => plan.Server switch
    {
        DjangoServer.Waitress => Waitress(plan),
        // Its --root-path would put the sub-application's prefix in front of a path that has it already.
        DjangoServer.Uvicorn => ["--host 127.0.0.1", "--port " + Port, "--no-server-header", "--no-proxy-headers"],
        // 0: in this process. 1 would be a child, and IIS stops the parent.
        DjangoServer.Hypercorn => ["--bind 127.0.0.1:" + Port, "--workers 0"],
        DjangoServer.Daphne => ["-b 127.0.0.1", "-p " + Port, "--no-server-name"],
        // The reloader would be a child, and IIS stops the parent.
        _ => ["127.0.0.1:" + Port, "--noreload"],
    };

    private static IEnumerable<string> Waitress(HostingPlan plan)
    {
        yield return "--listen=127.0.0.1:" + Port;
        if (plan.Threads is { } threads)
        {
            yield return "--threads=" + threads.ToString(CultureInfo.InvariantCulture);
        }

        // By itself it drops the headers, before anybody can know whether they are IIS's.
        yield return "--no-clear-untrusted-proxy-headers";
        if (!plan.Launcher && plan.AppPath != "/")
        {
            yield return "--url-prefix=" + Quoted(plan.AppPath);
        }
    }

    private static IEnumerable<string> User(HostingPlan plan) =>
        new[] { plan.ServerArguments.Trim() }.Where(arguments => arguments.Length > 0);

    private static IEnumerable<string> Application(HostingPlan plan) => plan.Server == DjangoServer.Runserver ? [] : [plan.Application];

    private static string Quoted(string argument) => argument.Contains(" ") ? "\"" + argument + "\"" : argument;
}
