using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.WebConfigs.Levels;
using Django.Iis.Preview.Trees;

namespace Django.Iis.Preview.Requests;

/// <summary>
/// Says what IIS would do with a request to an application: which handler serves it, with which file, or which rule refuses it. It knows request filtering,
/// handlers, static files, default documents and error pages; not authentication, URL Rewrite rules or other sites' modules. No IIS was asked: it follows
/// Microsoft's documentation and schemas.
/// </summary>
public sealed class RequestEvaluator
{
    private const string StaticFileModule = "StaticFileModule";

    private static readonly string[] ProcessModules = ["httpPlatformHandler", "FastCgiModule"];

    private readonly ConfigurationLevels _levels;
    private readonly ServedTree _tree;
    private readonly string _appPath;

    /// <param name="application">The application's web.config.</param>
    /// <param name="tree">Its files.</param>
    /// <param name="appPath">Its path below the site: <c>/</c> or <c>/shop</c>.</param>
    /// <param name="server">The level above the site; null for a fresh server's.</param>
    public RequestEvaluator(XDocument application, ServedTree tree, string appPath = "/", XDocument? server = null)
    {
        _levels = new ConfigurationLevels(server ?? ServerDefaults.Document, application);
        _tree = tree;
        _appPath = appPath.TrimEnd('/');
    }

    /// <summary>
    /// Whether IIS opens no file under another name than its own (trailing dots, data streams, short names). It does so, but does not promise it: a judge
    /// of safety turns this off.
    /// </summary>
    public bool RefusesOtherNames { get; init; } = true;

    public Verdict Evaluate(PreviewRequest request)
    {
        var address = RequestAddress.Parse(request.Url);
        if (address is null)
        {
            return Verdict.Refused(400, 0, "http.sys refuses the address: a damaged escape, a control character or a climb above the site");
        }

        if (Below(address) is not { } segments)
        {
            return new Verdict(VerdictKind.Elsewhere, "", $"the address is not below {_appPath}");
        }

        try
        {
            return Decide(request, address, segments, isFallback: false);
        }
        catch (DuplicateKeyException error)
        {
            return Verdict.Refused(500, 19, error.Message);
        }
    }

    private Verdict Decide(PreviewRequest request, RequestAddress address, IReadOnlyList<string> segments, bool isFallback)
    {
        var configuration = _levels.For(string.Join("/", segments));
        if (!isFallback && RequestFilter.Refuse(request, address, configuration) is { } filtered)
        {
            return Answer(request, filtered, configuration, isFallback);
        }

        var entry = _tree.Find(segments);
        if (RefusesOtherNames && !entry.IsPlain)
        {
            entry = TreeEntry.Missing;
        }

        var (handler, refusal) = HandlerMap.Choose(request, address, entry, configuration);
        return Answer(request, refusal ?? Serve(request, handler!, address, segments, entry, configuration), configuration, isFallback);
    }

    private Verdict Serve(PreviewRequest request, XElement handler, RequestAddress address, IReadOnlyList<string> segments, TreeEntry entry, EffectiveConfiguration configuration)
    {
        var name = (string?)handler.Attribute("name");
        var modules = ((string?)handler.Attribute("modules") ?? "").Split(',').Select(module => module.Trim()).ToList();
        if (modules.Exists(module => ProcessModules.Contains(module, StringComparer.OrdinalIgnoreCase)))
        {
            return new Verdict(VerdictKind.Django, "", $"the handler '{name}' sends it to the site's process") { Handler = name };
        }

        if (!modules.Contains(StaticFileModule, StringComparer.OrdinalIgnoreCase))
        {
            return new Verdict(VerdictKind.Module, "", $"the handler '{name}' is {string.Join(", ", modules)}") { Handler = name };
        }

        return entry.Kind == TreeEntryKind.Folder
            ? Folder(request, name, address, segments, modules, configuration)
            : SendFile(name, segments[segments.Count - 1], entry.Path, configuration);
    }

    private Verdict Folder(PreviewRequest request, string? handler, RequestAddress address, IReadOnlyList<string> segments, List<string> modules, EffectiveConfiguration configuration)
    {
        if (segments.Count > 0 && !address.Path.EndsWith("/", StringComparison.Ordinal))
        {
            return new Verdict(VerdictKind.Redirect, "301", "a folder's address ends with a slash") { Handler = handler };
        }

        if (modules.Contains("DefaultDocumentModule", StringComparer.OrdinalIgnoreCase) && configuration.Attribute(["defaultDocument"], "enabled", "true") == "true")
        {
            var documents = configuration.Collection("defaultDocument", "files").Select(document => (string)document.Attribute("value")!);
            if (documents.FirstOrDefault(document => _tree.Find([.. segments, document]).Kind == TreeEntryKind.File) is { } found)
            {
                return Decide(request, address, [.. segments, found], isFallback: true);
            }
        }

        return Verdict.Refused(403, 14, "it is a folder without a default document, and folders are not listed") with { Handler = handler };
    }

    private static Verdict SendFile(string? handler, string name, string path, EffectiveConfiguration configuration)
    {
        var extension = FileNames.Extension(name);
        var type = configuration.Collection("staticContent")
            .Where(known => string.Equals((string?)known.Attribute("fileExtension"), extension, StringComparison.OrdinalIgnoreCase))
            .Select(known => (string?)known.Attribute("mimeType"))
            .FirstOrDefault();
        return type is null
            ? Verdict.Refused(404, 3, $"no MIME type is known for '{extension}'") with { Handler = handler }
            : new Verdict(VerdictKind.File, "200", $"the handler '{handler}' sends the file") { Handler = handler, File = path, MimeType = type };
    }

    /// <summary>An error that an error page stands for, when it runs an address: what that address answers.</summary>
    private Verdict Answer(PreviewRequest request, Verdict verdict, EffectiveConfiguration configuration, bool isFallback)
    {
        if (verdict.Kind != VerdictKind.Refused || isFallback || configuration.Attribute(["httpErrors"], "existingResponse", "Auto") == "PassThrough")
        {
            return verdict;
        }

        var page = ErrorPage(verdict.Status, configuration);
        if ((string?)page?.Attribute("responseMode") != "ExecuteURL" || RequestAddress.Parse((string?)page.Attribute("path") ?? "") is not { } address || Below(address) is not { } segments)
        {
            return verdict;
        }

        var answered = Decide(request with { Method = "GET", ContentLength = 0 }, address, segments, isFallback: true);
        return answered with { Reason = $"{verdict.Status} ({verdict.Reason}) is answered with {address.Path}: {answered.Reason}" };
    }

    private static XElement? ErrorPage(string status, EffectiveConfiguration configuration)
    {
        var parts = status.Split('.');
        var pages = configuration.Collection("httpErrors").Where(page => (string?)page.Attribute("statusCode") == parts[0]).ToList();
        return pages.Find(page => (string?)page.Attribute("subStatusCode") == parts[1]) ?? pages.Find(page => ((string?)page.Attribute("subStatusCode") ?? "-1") == "-1");
    }

    private IReadOnlyList<string>? Below(RequestAddress address)
    {
        var own = _appPath.Split('/').Where(name => name.Length > 0).ToList();
        var segments = address.Segments;
        return segments.Count >= own.Count && own.Zip(segments, (left, right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase)).All(same => same)
            ? [.. segments.Skip(own.Count)]
            : null;
    }
}
