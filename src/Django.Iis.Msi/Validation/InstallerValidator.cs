using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation;

/// <summary>
/// Asks of a finished Windows Installer package what Windows' own validation (the internal consistency evaluators) asks, and some things more. The rules are
/// described in docs/validation.md.
/// </summary>
public static class InstallerValidator
{
    /// <summary>Ids of all rules.</summary>
    public static IReadOnlyCollection<string> RuleIds { get; } = [.. ValidationRules.All.Select(rule => rule.Id)];

    /// <param name="path">Full path of the .msi.</param>
    /// <param name="suppressedIds">Rules to leave out, such as <c>ICE61</c>; case does not matter.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What is found, by rule; nothing in a good package.</returns>
    /// <exception cref="Diagnostics.DiagnosticException">The file is no package that can be read (DJIIS16xx).</exception>
    public static IReadOnlyList<ValidationFinding> Validate(string path, IReadOnlyCollection<string> suppressedIds, CancellationToken cancellationToken) =>
        Validate(InstallerReader.Read(path), suppressedIds, cancellationToken);

    internal static IReadOnlyList<ValidationFinding> Validate(PackageContent content, IReadOnlyCollection<string> suppressedIds, CancellationToken cancellationToken)
    {
        var suppressed = new HashSet<string>(suppressedIds, StringComparer.OrdinalIgnoreCase);
        var package = new PackageView(content);
        var findings = new List<ValidationFinding>();
        foreach (var rule in ValidationRules.All.Where(rule => !suppressed.Contains(rule.Id)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.AddRange(rule.Check(package));
        }

        return findings;
    }
}
