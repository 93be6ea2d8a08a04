using System.Collections.Generic;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Verification;

/// <summary>What came of looking into a package.</summary>
/// <param name="Package">Full path.</param>
/// <param name="FileCount">Files of the site that it holds.</param>
/// <param name="Findings">What is wrong with it; nothing for a good one.</param>
public sealed record VerificationResult(string Package, int FileCount, IReadOnlyList<DiagnosticException> Findings);
