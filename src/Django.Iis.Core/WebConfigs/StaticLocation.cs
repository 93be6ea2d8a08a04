using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>The <c>&lt;location&gt;</c> of the static files: read by GET and HEAD through StaticFileModule, and nothing else.</summary>
internal static class StaticLocation
{
    /// <summary>Cached without asking again for a day; then IIS compares the ETag.</summary>
    private const string OneDay = "1.00:00:00";

    /// <param name="path">Folder below the web root.</param>
    /// <param name="web">Headers, and whether hashed names are immutable.</param>
    /// <param name="identity">Names the rule.</param>
    public static XElement Create(string path, WebPlan web, string identity) =>
        new(
            "location",
            new XAttribute("path", path),
            new XElement(
                "system.webServer",
                HandlerSections.Files(),
                // A file that is missing is missing: the front end's page does not stand for it.
                web.FrontEnd is null ? null : new XElement("httpErrors", new XAttribute("existingResponse", "PassThrough")),
                FileSections.Headers(FileSections.HeadersOf(web, pages: false)),
                FileSections.StaticContent(new XAttribute("cacheControlMode", "UseMaxAge"), new XAttribute("cacheControlMaxAge", OneDay)),
                web.StaticImmutable ? RewriteRules.Immutable(identity) : null));
}
