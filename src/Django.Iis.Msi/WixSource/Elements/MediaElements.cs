using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>The cabinets, all inside the package.</summary>
internal static class MediaElements
{
    /// <param name="cabinetCount">How many the files are divided among; WiX asks for one even when there is no file.</param>
    /// <param name="compression">How well they are compressed.</param>
    public static IEnumerable<XElement> Of(int cabinetCount, CabinetCompression compression) =>
        Enumerable.Range(1, Math.Max(cabinetCount, 1)).Select(disk => WixXml.Element(
            "Media",
            WixXml.Attribute("Id", disk),
            WixXml.Attribute("Cabinet", string.Format(CultureInfo.InvariantCulture, "cab{0}.cab", disk)),
            WixXml.Attribute("EmbedCab", isSet: true),
            new XAttribute("CompressionLevel", LevelOf(compression))));

    /// <summary>The number of the cabinet of each file, by the file's key.</summary>
    public static IReadOnlyDictionary<string, int> Divide(InstallerPlan plan, CabinetLimits limits)
    {
        var files = plan.Files.Select(file => new CabinetFile(file.Key, file.Source.Source, file.Source.Size));
        return CabinetPlanner.Divide(files, limits)
            .SelectMany((part, index) => part.Select(file => (file.Name, Disk: index + 1)))
            .ToDictionary(placed => placed.Name, placed => placed.Disk, StringComparer.Ordinal);
    }

    private static string LevelOf(CabinetCompression compression) => compression switch
    {
        CabinetCompression.None => "none",
        CabinetCompression.Fast or CabinetCompression.Default => "mszip",
        _ => "high",
    };
}
