using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Verification;

/// <summary>What a package holds against what it should.</summary>
internal static class ListingComparison
{
    /// <summary>Findings in ordinal order of path: nothing where both are the same.</summary>
    /// <param name="package">Full path, for the texts.</param>
    /// <param name="expected">SHA-256 by path.</param>
    /// <param name="found">SHA-256 by path.</param>
    public static IEnumerable<DiagnosticException> Compare(string package, IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found)
    {
        foreach (var path in expected.Keys.Union(found.Keys, StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal))
        {
            var descriptor = !found.TryGetValue(path, out var hash) ? VerificationDiagnostics.Missing
                : !expected.TryGetValue(path, out var wanted) ? VerificationDiagnostics.Foreign
                : hash != wanted ? VerificationDiagnostics.Different
                : null;
            if (descriptor is not null)
            {
                yield return descriptor.At(package, 0, package, path);
            }
        }
    }
}
