using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Projects;

/// <summary>The properties that say what IIS does in front of Django, read before anything is built.</summary>
/// <param name="values">By property; a missing or empty one has its default.</param>
/// <param name="projectFile">To blame.</param>
public sealed class WebProperties(IReadOnlyDictionary<string, string> values, string projectFile)
{
    private const string Prefixes = "DjangoUrlPrefixes";

    private static readonly char[] Separators = [';', ','];

    /// <summary>DjangoFrontEnd is set, or a project is referenced for it.</summary>
    public bool HasFrontEnd => Text("DjangoFrontEnd").Length > 0;

    /// <summary>DjangoMedia.</summary>
    public MediaMode Media => Word("DjangoMedia", MediaMode.None);

    /// <summary>The plan, but for what the probe knows: MEDIA_URL, and whether the server is ASGI's.</summary>
    /// <param name="headers">DjangoResponseHeader items.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004, DJIIS1312, DJIIS1313, DJIIS1409, DJIIS1419: a value that is none.</exception>
    public WebPlan Read(IReadOnlyList<ResponseHeader> headers)
    {
        foreach (var header in headers)
        {
            ResponseHeaders.Check(header, projectFile);
        }

        _ = Media;
        _ = Switch("DjangoWebSockets", usual: false, "auto");
        return new WebPlan
        {
            StaticFiles = Word("DjangoStaticFiles", StaticFilesMode.Iis),
            StaticImmutable = Switch("DjangoStaticImmutable", usual: false),
            FrontEnd = FrontEnd(),
            MaxRequestBody = Size("DjangoMaxRequestBody") ?? WebPlan.UsualRequestBody,
            MaxQueryString = Size("DjangoMaxQueryString"),
            MaxUrl = Size("DjangoMaxUrl"),
            SecurityHeaders = Switch("DjangoSecurityHeaders", usual: true),
            ResponseHeaders = headers,
            HttpsRedirect = Word("DjangoHttpsRedirect", HttpsRedirect.None),
            Compression = Word("DjangoCompression", ResponseCompression.Static),
            Preload = Switch("DjangoPreload", usual: false),
        };
    }

    /// <summary>Whether the site needs IIS's WebSockets: what DjangoWebSockets says, else whether the project has Channels and a server that speaks them.</summary>
    public bool WebSockets(DjangoServer server, bool hasChannels) => Switch("DjangoWebSockets", hasChannels && server.IsAsgi(), "auto");

    private FrontEndPlan? FrontEnd()
    {
        var prefixes = Text(Prefixes).Split(Separators).Select(prefix => prefix.Trim().Trim('/')).Where(prefix => prefix.Length > 0).ToList();
        if (!HasFrontEnd)
        {
            return prefixes.Count == 0 ? null : throw StaticDiagnostics.PrefixesWithoutFrontEnd.At(projectFile, 0);
        }

        var usual = new FrontEndPlan();
        var document = Text("DjangoFrontEndDocument");
        return usual with
        {
            DefaultDocument = document.Length == 0 ? usual.DefaultDocument : document,
            Fallback = Switch("DjangoFrontEndFallback", usual.Fallback),
            UrlPrefixes = prefixes.Count == 0 ? usual.UrlPrefixes : [.. prefixes.Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private string Text(string property) => values.TryGetValue(property, out var value) ? value.Trim() : "";

    private T Word<T>(string property, T usual)
        where T : struct, Enum => Text(property) is { Length: > 0 } value ? Choice.Parse<T>(property, value, projectFile) : usual;

    private bool Switch(string property, bool usual, string other = "")
    {
        var value = Text(property);
        return value.Length == 0 || string.Equals(value, other, StringComparison.OrdinalIgnoreCase) ? usual : Choice.Switch(property, value, projectFile);
    }

    private long? Size(string property) => Text(property) is { Length: > 0 } value ? ByteSize.Parse(property, value, projectFile) : null;
}
