using System.Xml.Linq;
using Django.Iis.Core.Packaging;

namespace Django.Iis.Core.WebDeploy;

/// <summary>
/// archive.xml: the provider tree of a package. Files are not listed in it; the engine finds them below the content folder. Every attribute here
/// was measured against the engine: without a link name or the createApp child it deletes the application and reports success, without the
/// resolvers parameters stop reaching files.
/// </summary>
internal static class ArchiveXml
{
    /// <summary>Flag of an attribute that is ignored when source and destination are compared.</summary>
    private const string Ignored = "1";

    /// <summary>Flag of an attribute that is compared without case.</summary>
    private const string CaseInsensitive = "2";

    /// <summary>Base64 of the single byte 0.</summary>
    private const string False = "AA==";

    private const string Engine = "Microsoft.Web.Deployment.";

    public static byte[] Bytes() => XmlBytes.Of(
        new XElement(
            "sitemanifest",
            Resolver("createApp", "CreateApplicationObjectResolver"),
            Resolver("dirPath", "DirPathObjectResolver"),
            Resolver("filePath", "FilePathObjectResolver"),
            new XElement("iisApp", Path(), Link("Child1"), Key(), CreateApp(), ContentPath())));

    private static XElement CreateApp() => new(
        "createApp",
        Path(),
        new XAttribute("isDest", False),
        new XAttribute("MSDeploy.isDest.Type", Engine + "DeploymentObjectBooleanAttributeValue"),
        Attribute("managedRuntimeVersion", "", CaseInsensitive),
        Attribute("enable32BitAppOnWin64", "", CaseInsensitive),
        Attribute("managedPipelineMode", "", CaseInsensitive),
        Attribute("applicationPool", "", Ignored),
        Attribute("appExists", "True", Ignored),
        Link("createApp"),
        Key());

    private static XElement ContentPath() => new(
        "contentPath",
        Path(),
        Link("contentPath"),
        Key(),
        new XElement("MSDeploy.dirPath", new XAttribute("path", PackageContent.Root), Link("contentPath")));

    private static XAttribute[] Path() => Attribute("path", PackageContent.Root, CaseInsensitive);

    private static XAttribute[] Attribute(string name, string value, string flag) =>
        [new XAttribute(name, value), new XAttribute("MSDeploy." + name, flag)];

    private static XAttribute Link(string name) => new("MSDeploy.MSDeployLinkName", name);

    private static XAttribute Key() => new("MSDeploy.MSDeployKeyAttributeName", "path");

    private static XAttribute Resolver(string provider, string type) => new("MSDeploy.ObjectResolver." + provider, Engine + type);
}
