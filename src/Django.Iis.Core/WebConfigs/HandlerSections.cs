using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>The <c>&lt;handlers&gt;</c> that a site has: Django's, and those of files.</summary>
internal static class HandlerSections
{
    public const string StaticModule = "StaticFileModule";

    /// <summary>A folder's address is answered with its default document.</summary>
    public const string FrontEndModules = StaticModule + ",DefaultDocumentModule";

    /// <summary>Every request of the level to Django.</summary>
    public static XElement Django(HostingPlan plan, SiteLayout layout, string identity)
    {
        var name = "Django-" + identity;
        return new XElement("handlers", new XElement("remove", new XAttribute("name", name)), DjangoEntry(plan, layout, identity));
    }

    /// <summary>The same, where the level above is the front end's: nothing of it is left.</summary>
    public static XElement DjangoAlone(HostingPlan plan, SiteLayout layout, string identity) =>
        new("handlers", new XElement("clear"), DjangoEntry(plan, layout, identity));

    /// <summary>Files, read by GET and HEAD, and nothing else: no level above may send their requests elsewhere.</summary>
    public static XElement Files(string name = "StaticFile", string modules = StaticModule, string resourceType = "File", string accessPolicy = "Read") =>
        new(
            "handlers",
            new XAttribute("accessPolicy", accessPolicy),
            new XElement("clear"),
            new XElement(
                "add",
                new XAttribute("name", name),
                new XAttribute("path", "*"),
                new XAttribute("verb", "GET,HEAD"),
                new XAttribute("modules", modules),
                new XAttribute("resourceType", resourceType),
                new XAttribute("requireAccess", "Read")));

    private static XElement DjangoEntry(HostingPlan plan, SiteLayout layout, string identity) =>
        new(
            "add",
            new XAttribute("name", "Django-" + identity),
            new XAttribute("path", "*"),
            new XAttribute("verb", "*"),
            new XAttribute("modules", plan.Model == HostingModel.FastCgi ? "FastCgiModule" : "httpPlatformHandler"),
            plan.Model == HostingModel.FastCgi ? new XAttribute("scriptProcessor", ScriptProcessor(plan, layout, identity)) : null,
            new XAttribute("resourceType", "Unspecified"),
            new XAttribute("requireAccess", "Script"));

    private static string ScriptProcessor(HostingPlan plan, SiteLayout layout, string identity) =>
        $"{layout.PythonOf(plan)}|{ServerCommand.FastCgiArguments(plan, identity)}";
}
