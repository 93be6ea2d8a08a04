using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Validation;

namespace Django.Iis.Msi.Authoring;

/// <summary>The last step to a package: one that is not sound never becomes the output, but stands beside it, for whoever looks into what is wrong.</summary>
internal sealed class PackageApproval
{
    private const string InvalidExtension = ".invalid.msi";

    /// <summary>More would not be read in a build's log; the package itself tells the rest.</summary>
    private const int MaxQuoted = 5;

    private readonly OutputFile _output;
    private readonly IReadOnlyCollection<string> _suppressedRules;

    /// <param name="output">What the package is to become.</param>
    /// <param name="suppressedRules">Rules that it need not keep.</param>
    public PackageApproval(OutputFile output, IReadOnlyCollection<string> suppressedRules)
    {
        _output = output;
        _suppressedRules = suppressedRules;
    }

    private string InvalidPath => Path.ChangeExtension(_output.Path, InvalidExtension);

    /// <summary>Validates a finished file and gives it its place.</summary>
    /// <returns>Warnings; they do not keep a package from its place.</returns>
    /// <exception cref="Diagnostics.DiagnosticException">The package breaks a rule (DJIIS1630).</exception>
    public IReadOnlyList<ValidationFinding> Publish(string temporary, CancellationToken cancellationToken)
    {
        var findings = InstallerValidator.Validate(temporary, _suppressedRules, cancellationToken);
        var errors = findings.Where(finding => finding.Level == ValidationLevel.Error).ToList();
        if (errors.Count > 0)
        {
            _output.Keep(temporary, InvalidPath);
            throw ValidationDiagnostics.InvalidPackage.At(InvalidPath, line: 0, _output.Path, InvalidPath, Quote(errors));
        }

        _output.Publish(temporary);
        File.Delete(InvalidPath);
        return findings;
    }

    private static string Quote(List<ValidationFinding> errors)
    {
        var quoted = string.Join(" ", errors.Take(MaxQuoted));
        return errors.Count > MaxQuoted ? FormattableString.Invariant($"{quoted} There are {errors.Count - MaxQuoted} more.") : quoted;
    }
}
