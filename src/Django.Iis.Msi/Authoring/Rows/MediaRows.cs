using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The cabinets, all inside the package.</summary>
internal static class MediaRows
{
    /// <summary>Before the name of a cabinet: it is a stream of the package.</summary>
    private const string Embedded = "#";

    /// <param name="cabinets">The cabinets in order.</param>
    public static IEnumerable<MediaRow> Of(IReadOnlyList<EmbeddedCabinet> cabinets)
    {
        var lastSequence = 0;
        foreach (var (cabinet, index) in cabinets.Select((cabinet, index) => (cabinet, index)))
        {
            lastSequence += cabinet.Files.Count;
            yield return new MediaRow(index + 1, lastSequence, DiskPrompt: null, Embedded + cabinet.Name, VolumeLabel: null, Source: null);
        }
    }
}
