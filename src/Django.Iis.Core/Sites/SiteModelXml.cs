using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Packaging;

namespace Django.Iis.Core.Sites;

/// <summary>
/// The site model on disk, between the build's targets and for set-up on the server. XML, since a .NET Framework program reads it there;
/// the same model always gives the same bytes.
/// </summary>
public static class SiteModelXml
{
    private const string RootName = "site";

    public static byte[] Write(SiteModel site) => XmlBytes.Of(
        new XElement(
            RootName,
            new XAttribute("name", site.Name),
            new XAttribute("siteName", site.SiteName),
            new XAttribute("version", site.Version),
            new XAttribute("environment", site.Environment),
            new XAttribute("manufacturer", site.Manufacturer),
            new XAttribute("platform", site.Platform),
            new XAttribute("pythonVersion", site.PythonVersion),
            HostingPlanXml.Write(site.Hosting),
            new XElement("variables", site.Variables.Select(Write)),
            new XElement("prerequisites", site.Prerequisites.Select(SitePrerequisiteXml.Write)),
            new XElement("files", site.Files.Select(Write))));

    /// <param name="content">What <see cref="Write(SiteModel)"/> gave.</param>
    /// <exception cref="FormatException">The content is something else: a file of another version, or a damaged one.</exception>
    public static SiteModel Read(byte[] content)
    {
        try
        {
            return ReadRoot(Load(content));
        }
        catch (Exception problem) when (problem is XmlException or ArgumentException or OverflowException)
        {
            throw new FormatException("This is no site model: " + problem.Message, problem);
        }
    }

    private static XElement Load(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader).Root!;
    }

    private static SiteModel ReadRoot(XElement root)
    {
        if (root.Name != RootName)
        {
            throw new FormatException($"This is no site model: its root is <{root.Name}>.");
        }

        return new SiteModel
        {
            Name = root.Text("name"),
            SiteName = root.Text("siteName"),
            Version = root.Text("version"),
            Environment = root.Text("environment"),
            Manufacturer = root.Text("manufacturer"),
            Platform = root.Text("platform"),
            PythonVersion = root.Text("pythonVersion"),
            Hosting = HostingPlanXml.Read(root.Child("hosting")),
            Variables = [.. root.Child("variables").Elements().Select(ReadVariable)],
            Prerequisites = [.. root.Child("prerequisites").Elements().Select(SitePrerequisiteXml.Read)],
            Files = [.. root.Child("files").Elements().Select(ReadFile)],
        };
    }

    private static XElement Write(SiteVariable variable) => new(
        "variable",
        new XAttribute("name", variable.Name),
        new XAttribute("value", variable.Value),
        new XAttribute("secret", variable.IsSecret));

    private static SiteVariable ReadVariable(XElement element) =>
        new(element.Text("name"), element.Text("value"), element.Flag("secret"));

    private static XElement Write(SiteFile file) => new(
        "file",
        new XAttribute("role", file.Role),
        new XAttribute("path", file.Path),
        new XAttribute("source", file.Source),
        new XAttribute("size", file.Size),
        new XAttribute("sha256", file.Sha256),
        file.Layout is null ? null : new XAttribute("layout", file.Layout));

    private static SiteFile ReadFile(XElement element) => new(
        element.Choice<FileRole>("role"),
        element.Text("path"),
        element.Text("source"),
        long.Parse(element.Text("size"), NumberStyles.None, CultureInfo.InvariantCulture),
        element.Text("sha256"),
        element.Attribute("layout") is null ? null : element.Choice<LayoutKind>("layout"));
}
