using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.Sites;

/// <summary>The <c>web</c> element of <see cref="SiteModelXml"/>.</summary>
internal static class WebPlanXml
{
    public static XElement Write(WebPlan web) => new(
        "web",
        new XAttribute("staticFiles", web.StaticFiles),
        new XAttribute("staticImmutable", web.StaticImmutable),
        Optional("mediaPath", web.MediaPath),
        new XAttribute("maxRequestBody", web.MaxRequestBody),
        Optional("maxQueryString", web.MaxQueryString),
        Optional("maxUrl", web.MaxUrl),
        new XAttribute("securityHeaders", web.SecurityHeaders),
        new XAttribute("httpsRedirect", web.HttpsRedirect),
        new XAttribute("compression", web.Compression),
        new XAttribute("webSockets", web.WebSockets),
        new XAttribute("preload", web.Preload),
        web.FrontEnd is { } frontEnd ? Write(frontEnd) : null,
        web.ResponseHeaders.Select(header => new XElement("header", new XAttribute("name", header.Name), new XAttribute("value", header.Value))));

    public static WebPlan Read(XElement element) => new()
    {
        StaticFiles = element.Choice<StaticFilesMode>("staticFiles"),
        StaticImmutable = element.Flag("staticImmutable"),
        MediaPath = (string?)element.Attribute("mediaPath"),
        FrontEnd = element.Element("frontEnd") is { } frontEnd ? ReadFrontEnd(frontEnd) : null,
        MaxRequestBody = (long?)element.Attribute("maxRequestBody") ?? WebPlan.UsualRequestBody,
        MaxQueryString = (long?)element.Attribute("maxQueryString"),
        MaxUrl = (long?)element.Attribute("maxUrl"),
        SecurityHeaders = element.Flag("securityHeaders"),
        ResponseHeaders = [.. element.Elements("header").Select(header => new ResponseHeader(header.Text("name"), header.Text("value")))],
        HttpsRedirect = element.Choice<HttpsRedirect>("httpsRedirect"),
        Compression = element.Choice<ResponseCompression>("compression"),
        WebSockets = element.Flag("webSockets"),
        Preload = element.Flag("preload"),
    };

    private static XElement Write(FrontEndPlan frontEnd) => new(
        "frontEnd",
        new XAttribute("defaultDocument", frontEnd.DefaultDocument),
        new XAttribute("fallback", frontEnd.Fallback),
        frontEnd.UrlPrefixes.Select(prefix => new XElement("prefix", new XAttribute("path", prefix))));

    private static FrontEndPlan ReadFrontEnd(XElement element) => new()
    {
        DefaultDocument = element.Text("defaultDocument"),
        Fallback = element.Flag("fallback"),
        UrlPrefixes = [.. element.Elements("prefix").Select(prefix => prefix.Text("path"))],
    };

    private static XAttribute? Optional(string name, object? value) => value is null ? null : new XAttribute(name, value);
}
