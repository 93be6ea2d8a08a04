using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebDeploy;

/// <summary>Something about a package that its maker should know; the package was written all the same.</summary>
/// <param name="Descriptor">Its code.</param>
/// <param name="Message">The text, filled in.</param>
/// <param name="File">Full path of the file to look at.</param>
/// <param name="Line">1-based line there; 0 when unknown.</param>
public sealed record WebDeployWarning(DiagnosticDescriptor Descriptor, string Message, string? File, int Line);
