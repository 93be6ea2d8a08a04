using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// The <c>&lt;location&gt;</c> of uploads, which anybody may have written: only files, nothing that a browser would run as a page of this site, and
/// whatever it shows in a sandbox. No web.config that somebody uploads can take that back: what stands here is locked for all files below.
/// </summary>
internal static class MediaLocation
{
    /// <summary>What a browser runs scripts from when it opens it, and what a server might.</summary>
    public static readonly string[] Denied =
    [
        ".html", ".htm", ".xhtml", ".xht", ".shtml", ".shtm", ".stm", ".mht", ".mhtml", ".svg", ".svgz", ".xml", ".xsl", ".xslt", ".js", ".mjs", ".swf", ".hta", ".htc",
        ".asp", ".aspx", ".ashx", ".asmx", ".php", ".py", ".pyc", ".config",
    ];

    private static readonly ResponseHeader[] Guards =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'"),
    ];

    /// <param name="path">MEDIA_URL's path below the application.</param>
    /// <param name="web">The front end, where there is one.</param>
    public static XElement Create(string path, WebPlan web) =>
        new(
            "location",
            new XAttribute("path", path),
            ConfigEntries.Locked(),
            new XElement(
                "system.webServer",
                HandlerSections.Files(),
                web.FrontEnd is null ? null : new XElement("httpErrors", new XAttribute("existingResponse", "PassThrough")),
                FileSections.Headers(Guards),
                FileSections.StaticContent(new XAttribute("cacheControlMode", "DisableCache")),
                new XElement(
                    "security",
                    new XElement(
                        "requestFiltering",
                        new XElement("fileExtensions", Denied.SelectMany(extension => ConfigEntries.Add("fileExtension", extension, ("allowed", false))))))));
}
