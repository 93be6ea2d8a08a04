using Django.Iis.Core.Python;

namespace Django.Iis.Core.Checks;

/// <summary>A line of the project's source.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
public sealed record SourcePlace(string File, int Line)
{
    /// <summary>The place that an element of a report names; null when it names none.</summary>
    internal static SourcePlace? Of(ReportElement? element) =>
        element?["file"] is { } file ? new SourcePlace(file, element.Line) : null;
}
