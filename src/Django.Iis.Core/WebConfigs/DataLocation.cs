using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// The <c>&lt;location&gt;</c> of a data directory that lies in the application's own tree. No address leads there, because its segment is hidden; but IIS reads every web.config on
/// the way to an address, and one that was uploaded could show the segment again or bring a handler. So both sections are locked there.
/// </summary>
internal static class DataLocation
{
    /// <param name="folder">The data directory, below the web root.</param>
    public static XElement Create(string folder) =>
        new(
            "location",
            new XAttribute("path", folder),
            ConfigEntries.Locked(),
            new XElement(
                "system.webServer",
                HandlerSections.Files(accessPolicy: "None"),
                new XElement("security", new XElement("requestFiltering", new XElement("hiddenSegments", ConfigEntries.Add("segment", folder))))));
}
