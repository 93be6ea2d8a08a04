using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.NativeNeeds;

/// <summary>What was found in a payload, kept for the builds that use the same one.</summary>
public static class NativeNeedsXml
{
    private const string Root = "nativeNeeds";
    private const string Need = "need";
    private const string Library = "library";

    /// <summary>Writes the needs, in one step.</summary>
    public static void Write(string path, NativeNeedsReport report) => AtomicFile.WriteTextIfDifferent(path, new XElement(
        Root,
        report.Needs.Select(need => new XElement(
            Need,
            new XAttribute("distribution", need.Distribution),
            new XAttribute("version", need.Version),
            need.Libraries.Select(library => new XElement(Library, library))))).ToString().Replace("\r\n", "\n") + "\n");

    /// <summary>The needs that <see cref="Write"/> wrote.</summary>
    public static NativeNeedsReport Read(string path) => new(
        [
            .. XDocument.Parse(File.ReadAllText(path)).Root!.Elements(Need).Select(need => new NativeNeed(
                (string)need.Attribute("distribution")!, (string)need.Attribute("version")!, [.. need.Elements(Library).Select(library => library.Value)])),
        ],
        Foreign: []);
}
