using System.Xml;
using System.Xml.Linq;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>Something wrong with a web.config.</summary>
/// <param name="Descriptor">Code and text.</param>
/// <param name="IsError">Whether IIS would refuse it in a section that this build answers for.</param>
/// <param name="Place">The element or attribute.</param>
/// <param name="Arguments">What the text's places hold.</param>
public sealed record ConfigFinding(DiagnosticDescriptor Descriptor, bool IsError, XObject Place, params object?[] Arguments)
{
    /// <summary>The sentence.</summary>
    public string Text => Descriptor.Format(Arguments);

    /// <summary>1-based, in the text that was read; 0 when the place was not read from one.</summary>
    public int Line => ((IXmlLineInfo)Place).HasLineInfo() ? ((IXmlLineInfo)Place).LineNumber : 0;
}
