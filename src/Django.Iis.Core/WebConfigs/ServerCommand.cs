using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// The arguments that start each server: one process, an IPv4 loopback port, the scheme and the client taken from the headers that HttpPlatformHandler
/// writes. With the launcher they are the launcher's business, and the server's own handling is off; without it every server does what it can. Every
/// option was run against waitress 3.0, uvicorn 0.32, hypercorn 0.17, daphne 4.1 and Django 5.2.
/// </summary>
internal static class ServerCommand
{
    /// <summary>HttpPlatformHandler puts the port in the place of this literal, in this case only.</summary>
    public const string Port = "%HTTP_PLATFORM_PORT%";

    /// <summary>The file of the set-up folder that starts a server (sdk/python/setup).</summary>
    public const string Launcher = "launcher.py";

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
        plan.Launcher ? [Quoted(layout.FromWebRoot(FileRole.Setup) + "\\" + Launcher), plan.Server.Word()]
        : plan.Server == DjangoServer.Runserver ? ["-m django runserver"]
        : ["-m", plan.Server.Word()];

    private static IEnumerable<string> Options(HostingPlan plan) => plan.Server switch
    {
        DjangoServer.Waitress => Waitress(plan),
        // Its --root-path would put the sub-application's prefix in front of a path that has it already.
        DjangoServer.Uvicorn => ["--host 127.0.0.1", "--port " + Port, "--no-server-header", .. WithLauncher(plan, "--no-proxy-headers")],
        // 0: in this process. 1 would be a child, and IIS stops the parent.
        DjangoServer.Hypercorn => ["--bind 127.0.0.1:" + Port, "--workers 0"],
        // Without --proxy-headers every request is http from 127.0.0.1, and Django refuses forms sent over https.
        DjangoServer.Daphne => ["-b 127.0.0.1", "-p " + Port, .. WithoutLauncher(plan, "--proxy-headers"), "--no-server-name"],
        // The reloader would be a child, and IIS stops the parent.
        _ => ["127.0.0.1:" + Port, "--noreload"],
    };

    /// <summary>Waitress takes the last entry of a forwarded header, without its port, and refuses a client's own X-Forwarded-Proto.</summary>
    private static IEnumerable<string> Waitress(HostingPlan plan)
    {
        yield return "--listen=127.0.0.1:" + Port;
        if (plan.Threads is { } threads)
        {
            yield return "--threads=" + threads.ToString(CultureInfo.InvariantCulture);
        }

        if (plan.Launcher)
        {
            // Left for the launcher, which knows whether they are IIS's.
            yield return "--no-clear-untrusted-proxy-headers";
            yield break;
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

    private static IEnumerable<string> Application(HostingPlan plan) => plan.Server == DjangoServer.Runserver ? [] : [plan.Application];

    private static IEnumerable<string> WithLauncher(HostingPlan plan, string option) => plan.Launcher ? [option] : [];

    private static IEnumerable<string> WithoutLauncher(HostingPlan plan, string option) => plan.Launcher ? [] : [option];

    private static string Quoted(string argument) => argument.Contains(" ") ? "\"" + argument + "\"" : argument;
}
