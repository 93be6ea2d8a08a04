using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// A front end at the application's root. An address without a file is answered with the front end's page by IIS's own error pages, for which no
/// URL Rewrite is needed: StaticFileModule's 404.0 runs the page's address instead, which answers 200.
/// </summary>
internal static class FrontEndSections
{
    private const string NotFound = "404";

    /// <summary>A file that is not there; what request filtering refuses (404.5, 404.8) and unknown types (404.3) stay what they are.</summary>
    private const string NoSuchFile = "0";

    /// <summary>The rights of the handlers together: the front end's reads, Django's below it runs.</summary>
    public static XElement Handlers(string identity) =>
        HandlerSections.Files("FrontEnd-" + identity, HandlerSections.FrontEndModules, "Either", "Read, Script");

    public static XElement DefaultDocument(FrontEndPlan frontEnd) =>
        new(
            "defaultDocument",
            new XAttribute("enabled", true),
            new XElement("files", new XElement("clear"), new XElement("add", new XAttribute("value", frontEnd.DefaultDocument))));

    public static XElement Errors(FrontEndPlan frontEnd, string appPath) => !frontEnd.Fallback
        ? new XElement("httpErrors", new XAttribute("existingResponse", "PassThrough"))
        : new XElement(
            "httpErrors",
            // Custom for every client: DetailedLocalOnly would show an administrator on the server something else.
            new XAttribute("errorMode", "Custom"),
            new XAttribute("existingResponse", "Auto"),
            new XElement("remove", new XAttribute("statusCode", NotFound), new XAttribute("subStatusCode", NoSuchFile)),
            new XElement(
                "error",
                new XAttribute("statusCode", NotFound),
                new XAttribute("subStatusCode", NoSuchFile),
                new XAttribute("path", appPath.TrimEnd('/') + "/" + frontEnd.DefaultDocument),
                new XAttribute("responseMode", "ExecuteURL")));

    /// <summary>A prefix that is Django's, with nothing of the front end's left in it.</summary>
    public static XElement Prefix(string path, HostingPlan plan, SiteLayout layout, string identity) =>
        new(
            "location",
            new XAttribute("path", path),
            new XAttribute("inheritInChildApplications", "false"),
            new XElement(
                "system.webServer",
                HandlerSections.DjangoAlone(plan, layout, identity),
                new XElement("httpErrors", new XAttribute("existingResponse", "PassThrough")),
                FileSections.Headers([], [.. FileSections.HeadersOf(plan.Web, pages: true).Select(header => header.Name)])));
}
