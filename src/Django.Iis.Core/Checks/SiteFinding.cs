using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Checks;

/// <summary>What one of the SDK's own checks found.</summary>
/// <param name="Severity">What it is in the build.</param>
/// <param name="Descriptor">Its code and text.</param>
/// <param name="Place">File and line to point at; null for the project file.</param>
/// <param name="Arguments">What the text's places hold.</param>
public sealed record SiteFinding(CheckSeverity Severity, DiagnosticDescriptor Descriptor, SourcePlace? Place, params object?[] Arguments)
{
    public string Text => Descriptor.Format(Arguments);
}
