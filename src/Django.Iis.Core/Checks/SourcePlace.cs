using System.Globalization;
using System.Xml.Linq;

namespace Django.Iis.Core.Checks;

/// <summary>A line of the project's source.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
public sealed record SourcePlace(string File, int Line)
{
    /// <summary>The place that an element of a report names; null when it names none.</summary>
    internal static SourcePlace? Of(XElement? element) =>
        (string?)element?.Attribute("file") is { } file
            ? new SourcePlace(file, int.TryParse((string?)element.Attribute("line"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0)
            : null;
}
