using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Checks;

/// <summary>Whether the server can run what the project is.</summary>
internal static class ServerRules
{
    private static readonly string[] WebSocketLibraries = ["websockets", "wsproto"];

    public static IEnumerable<SiteFinding> Find(SiteFacts facts) =>
        [.. NoSuchApplication(facts), .. AsgiWithWsgiServer(facts), .. NoWebSocketLibrary(facts)];

    private static IEnumerable<SiteFinding> NoSuchApplication(SiteFacts facts)
    {
        var kind = facts.Server.IsAsgi() ? "asgi" : "wsgi";
        if (facts.Report.MissingApplication(kind) is { } path)
        {
            var module = path.Contains(".") ? path.Substring(0, path.LastIndexOf('.')) : path;
            var setting = kind.ToUpperInvariant() + "_APPLICATION";
            yield return new SiteFinding(CheckSeverity.Error, ProbeDiagnostics.NoSuchApplication, facts.Report.Place(setting), setting, path, module);
        }
    }

    private static IEnumerable<SiteFinding> AsgiWithWsgiServer(SiteFacts facts)
    {
        if (facts.Server.IsAsgi())
        {
            yield break;
        }

        var hasChannels = UsesChannels(facts);
        if (hasChannels || (facts.Report.DeclaresAsgi && facts.Report.WsgiApplication is null))
        {
            var reason = hasChannels ? "The project uses Channels" : "The project has an ASGI application and no WSGI application";
            yield return new SiteFinding(CheckSeverity.Error, CheckDiagnostics.AsgiWithWsgiServer, facts.Report.Place("ASGI_APPLICATION"), reason, facts.Server.Word());
        }
    }

    private static IEnumerable<SiteFinding> NoWebSocketLibrary(SiteFacts facts)
    {
        if (facts.Server == DjangoServer.Uvicorn && UsesChannels(facts) && facts.Distributions.Count > 0 && !facts.Distributions.Intersect(WebSocketLibraries).Any())
        {
            yield return new SiteFinding(CheckSeverity.Warning, CheckDiagnostics.NoWebSocketLibrary, Place: null);
        }
    }

    private static bool UsesChannels(SiteFacts facts) => facts.Report.InstalledApps.Any(app => app == "channels" || app.StartsWith("channels.", System.StringComparison.Ordinal));
}
