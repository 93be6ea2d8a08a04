using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>What the places that IIS serves files from have in common: headers and MIME types.</summary>
internal static class FileSections
{
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

    /// <summary>What Django's SecurityMiddleware and XFrameOptionsMiddleware give Django's own answers (SECURE_CONTENT_TYPE_NOSNIFF, SECURE_REFERRER_POLICY, X_FRAME_OPTIONS).</summary>
    private static readonly IReadOnlyList<ResponseHeader> Usual =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "same-origin"),
    ];

    /// <summary>A page more: no other site may show it in a frame.</summary>
    private static readonly ResponseHeader Frames = new("X-Frame-Options", "DENY");

    /// <summary>The headers of files below a place.</summary>
    public static IReadOnlyList<ResponseHeader> HeadersOf(WebPlan web, bool pages)
    {
        IEnumerable<ResponseHeader> usual = !web.SecurityHeaders ? [] : pages ? [.. Usual, Frames] : Usual;
        return [.. usual.Where(header => !web.ResponseHeaders.Any(own => ConfigCollection.Same(own.Name, header.Name))), .. web.ResponseHeaders.Where(own => own.Value.Length > 0)];
    }

    /// <summary>A section that sets headers; null when there are none.</summary>
    public static XElement? Headers(IReadOnlyList<ResponseHeader> headers, params string[] removed) =>
        headers.Count + removed.Length == 0 ? null : new XElement(
            "httpProtocol",
            new XElement(
                "customHeaders",
                removed.Select(name => new XElement("remove", new XAttribute("name", name))),
                headers.SelectMany(header => ConfigEntries.Add("name", header.Name, ("value", header.Value)))));

    /// <param name="cache">The attributes of <c>clientCache</c>.</param>
    public static XElement StaticContent(params XAttribute[] cache) =>
        new("staticContent", new XElement("clientCache", cache), MimeTypes.SelectMany(known => ConfigEntries.Entry("mimeMap", "fileExtension", known.Extension, ("mimeType", known.Type))));
}
