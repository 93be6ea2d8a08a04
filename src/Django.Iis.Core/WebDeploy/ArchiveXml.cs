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

    /// <param name="options">Whether permissions are set, and whether set-up is run.</param>
    /// <param name="dataDirectory">Folder below the application that the site writes to.</param>
    public static byte[] Bytes(WebDeployOptions options, string dataDirectory) => XmlBytes.Of(
        new XElement(
            "sitemanifest",
            Resolver("createApp", "CreateApplicationObjectResolver"),
            Resolver("dirPath", "DirPathObjectResolver"),
            Resolver("filePath", "FilePathObjectResolver"),
            new XElement("iisApp", Path(), Link("Child1"), Key(), CreateApp(), ContentPath()),
            options.SetsPermissions ? SetAcl(dataDirectory) : null,
            options.RunsSetup ? RunSetup() : null));

    // An empty user is the identity of the application's pool.
    private static XElement SetAcl(string folder) => new(
        "setAcl",
        Attribute("path", PackageContent.Root + "/" + folder, CaseInsensitive),
        new XAttribute("isDest", False),
        new XAttribute("MSDeploy.isDest.Type", Engine + "DeploymentObjectBooleanAttributeValue"),
        Attribute("setAclUser", "", Ignored),
        Attribute("setAclAccess", "Modify", Ignored),
        Link("Child2"),
        Key());

    // A script that travels with the package: as the last child, it runs when the files are in place.
    private static XElement RunSetup() => new(
        "runCommand",
        Attribute("path", SetupScript.Name, CaseInsensitive),
        new XAttribute("isSource", "True"),
        Attribute("extension", SetupScript.Extension, Ignored),
        new XAttribute("MSDeploy.MSDeployObjectFlags", "1"),
        new XAttribute("MSDeploy.MSDeployStreamRelativeFilePath", SetupScript.EntryName),
        Link("Child3"),
        Key());

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
