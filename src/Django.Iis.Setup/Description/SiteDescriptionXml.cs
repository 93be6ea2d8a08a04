using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;

namespace Django.Iis.Setup.Description;

/// <summary>A description on disk; the same one always gives the same bytes.</summary>
public static class SiteDescriptionXml
{
    private const string RootName = "setup";

    /// <summary>Of the format: set-up refuses a file that is newer than itself.</summary>
    private const int FormatVersion = 1;

    public static byte[] Write(SiteDescription site) => XmlBytes.Of(
        new XElement(
            RootName,
            new XAttribute("format", FormatVersion),
            new XAttribute("name", site.Name),
            new XAttribute("version", site.Version),
            new XAttribute("environment", site.Environment),
            new XAttribute("identity", site.Identity),
            new XAttribute("layout", site.Layout),
            new XAttribute("hosting", site.Hosting),
            new XElement("folders", new XAttribute("webRoot", site.Folders.WebRoot), new XAttribute("setup", site.Folders.Setup), new XAttribute("data", site.Folders.Data)),
            Write(site.Python),
            WriteSite(site),
            PoolXml.Write(site.Pool),
            site.FastCgi is null ? null : FastCgiXml.Write(site.FastCgi),
            new XElement("virtualDirectories", site.VirtualDirectories.Select(Write)),
            new XElement("dataDirectories", site.DataDirectories.Select(Write)),
            new XElement("secrets", site.Secrets.Select(Write)),
            new XElement("webConfigValues", site.WebConfigValues.Select(Write)),
            new XElement("hiddenSegments", Names("segment", site.HiddenSegments)),
            new XElement("features", Names("feature", site.Features.Select(feature => feature.ToString()))),
            new XElement("prerequisites", site.Prerequisites.Select(SitePrerequisiteXml.Write)),
            new XElement("hints", site.Hints.Select(hint => new XElement("hint", new XAttribute("text", hint))))));

    /// <param name="content">What <see cref="Write(SiteDescription)"/> gave.</param>
    /// <exception cref="FormatException">The content is something else: a file of a later version, or a damaged one.</exception>
    public static SiteDescription Read(byte[] content)
    {
        try
        {
            return ReadRoot(Load(content));
        }
        catch (Exception problem) when (problem is XmlException or ArgumentException or OverflowException)
        {
            throw new FormatException("This describes no site: " + problem.Message, problem);
        }
    }

    internal static string? Optional(this XElement element, string name) => (string?)element.Attribute(name);

    internal static XAttribute? OptionalAttribute(string name, object? value) => value is null or "" ? null : new XAttribute(name, value);

    private static XElement Load(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader).Root!;
    }

    private static SiteDescription ReadRoot(XElement root)
    {
        if (root.Name != RootName)
        {
            throw new FormatException($"This describes no site: its root is <{root.Name}>.");
        }

        if (root.Number("format") > FormatVersion)
        {
            throw new FormatException("It was written by a later version of this program; use the DjangoIisSetup.exe of the package.");
        }

        var site = root.Child("site");
        return new SiteDescription
        {
            Name = root.Text("name"),
            Version = root.Text("version"),
            Environment = root.Text("environment"),
            Identity = root.Text("identity"),
            Layout = root.Choice<LayoutKind>("layout"),
            Hosting = root.Choice<HostingModel>("hosting"),
            Folders = ReadFolders(root.Child("folders")),
            Python = ReadPython(root.Child("python")),
            SiteName = site.Text("name"),
            AppPath = site.Text("appPath"),
            HostName = site.Optional("hostName") ?? "",
            Bindings = SiteBindings.Parse(site.Optional("bindings") ?? ""),
            Certificate = site.Optional("certificate") is { Length: > 0 } certificate ? CertificateReference.Parse(certificate) : null,
            Preload = site.Flag("preload"),
            RemoteUser = site.Choice<RemoteUserKind>("remoteUser"),
            ShibbolethHandler = site.Text("shibbolethHandler"),
            Pool = PoolXml.Read(root.Child("pool")),
            FastCgi = root.Element("fastCgi") is { } fastCgi ? FastCgiXml.Read(fastCgi) : null,
            VirtualDirectories = [.. root.Child("virtualDirectories").Elements().Select(ReadVirtualDirectory)],
            DataDirectories = [.. root.Child("dataDirectories").Elements().Select(ReadDataDirectory)],
            Secrets = [.. root.Child("secrets").Elements().Select(ReadSecret)],
            WebConfigValues = [.. root.Child("webConfigValues").Elements().Select(ReadWebConfigValue)],
            HiddenSegments = [.. root.Child("hiddenSegments").Elements().Select(element => element.Text("name"))],
            Features = [.. root.Child("features").Elements().Select(element => element.Choice<IisFeature>("name"))],
            Prerequisites = [.. root.Child("prerequisites").Elements().Select(SitePrerequisiteXml.Read)],
            Hints = [.. root.Child("hints").Elements().Select(element => element.Text("text"))],
        };
    }

    private static XElement WriteSite(SiteDescription site) => new(
        "site",
        new XAttribute("name", site.SiteName),
        new XAttribute("appPath", site.AppPath),
        // Also where they are empty: Web Deploy's parameters change only what is there.
        new XAttribute("hostName", site.HostName),
        new XAttribute("bindings", SiteBindings.Format(site.Bindings)),
        new XAttribute("certificate", site.Certificate?.ToString() ?? ""),
        new XAttribute("preload", site.Preload),
        new XAttribute("remoteUser", site.RemoteUser),
        new XAttribute("shibbolethHandler", site.ShibbolethHandler));

    private static SiteFolders ReadFolders(XElement element) => new()
    {
        WebRoot = element.Text("webRoot"),
        Setup = element.Text("setup"),
        Data = element.Text("data"),
    };

    private static XElement Write(PythonDescription python) => new(
        "python",
        new XAttribute("version", python.Version),
        new XAttribute("platform", python.Platform),
        new XAttribute("runtime", python.Runtime),
        new XAttribute("executable", python.Executable));

    private static PythonDescription ReadPython(XElement element) => new()
    {
        Version = element.Text("version"),
        Platform = element.Text("platform"),
        Runtime = element.Choice<PythonRuntime>("runtime"),
        Executable = element.Text("executable"),
    };

    private static XElement Write(VirtualDirectory directory) => new(
        "virtualDirectory", new XAttribute("path", directory.Path), new XAttribute("folder", directory.Folder), new XAttribute("base", directory.Base));

    private static VirtualDirectory ReadVirtualDirectory(XElement element) => new(element.Text("path"), element.Text("folder"), element.Choice<FolderBase>("base"));

    private static XElement Write(DataDirectory directory) => new(
        "dataDirectory", new XAttribute("name", directory.Name), new XAttribute("access", directory.Access));

    private static DataDirectory ReadDataDirectory(XElement element) => new(element.Text("name"), element.Choice<DataAccess>("access"));

    private static XElement Write(SecretDescription secret) => new(
        "secret", new XAttribute("name", secret.Name), new XAttribute("generated", secret.IsGenerated), new XAttribute("required", secret.IsRequired));

    private static SecretDescription ReadSecret(XElement element) => new(element.Text("name"), element.Flag("generated"), element.Flag("required"));

    private static XElement Write(WebConfigValue value) => new(
        "value",
        new XAttribute("xpath", value.XPath),
        new XAttribute("kind", value.Kind),
        OptionalAttribute("setting", value.Setting),
        new XAttribute("optional", value.IsOptional));

    private static WebConfigValue ReadWebConfigValue(XElement element) => new(element.Text("xpath"), element.Choice<WebConfigValueKind>("kind"))
    {
        Setting = element.Optional("setting"),
        IsOptional = element.Flag("optional"),
    };

    private static IEnumerable<XElement> Names(string element, IEnumerable<string> names) => names.Select(name => new XElement(element, new XAttribute("name", name)));
}
