using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>The <c>&lt;location&gt;</c> of the static files: read by GET and HEAD through StaticFileModule, and nothing else.</summary>
internal static class StaticLocation
{
    /// <summary>Cached without asking again for a day; then IIS compares the ETag.</summary>
    private const string OneDay = "1.00:00:00";

    /// <summary>The convention's longest time, for names that change with their content.</summary>
    private const string OneYear = "365.00:00:00";

    /// <summary>Types that an older Windows Server does not know: without one IIS answers 404.3.</summary>
    private static readonly IReadOnlyList<(string Extension, string Type)> MimeTypes =
    [
        (".webp", "image/webp"),
        (".avif", "image/avif"),
        (".woff2", "font/woff2"),
        (".mjs", "text/javascript"),
        (".wasm", "application/wasm"),
        (".webmanifest", "application/manifest+json"),
        (".map", "application/json"),
    ];

    /// <param name="path">Folder below the web root.</param>
    /// <param name="hashed">Whether file names carry a hash of the content.</param>
    public static XElement Create(string path, bool hashed) =>
        new(
            "location",
            new XAttribute("path", path),
            new XElement(
                "system.webServer",
                Handlers(),
                new XElement("staticContent", ClientCache(hashed), MimeTypes.SelectMany(Mime))));

    private static XElement Handlers() =>
        new(
            "handlers",
            new XAttribute("accessPolicy", "Read"),
            new XElement("clear"),
            new XElement(
                "add",
                new XAttribute("name", "StaticFile"),
                new XAttribute("path", "*"),
                new XAttribute("verb", "GET,HEAD"),
                new XAttribute("modules", "StaticFileModule"),
                new XAttribute("resourceType", "File"),
                new XAttribute("requireAccess", "Read")));

    private static XElement ClientCache(bool hashed) =>
        new(
            "clientCache",
            new XAttribute("cacheControlMode", "UseMaxAge"),
            new XAttribute("cacheControlMaxAge", hashed ? OneYear : OneDay),
            hashed ? new XAttribute("cacheControlCustom", "public, immutable") : null);

    private static IEnumerable<XElement> Mime((string Extension, string Type) known) =>
    [
        new("remove", new XAttribute("fileExtension", known.Extension)),
        new("mimeMap", new XAttribute("fileExtension", known.Extension), new XAttribute("mimeType", known.Type)),
    ];
}
