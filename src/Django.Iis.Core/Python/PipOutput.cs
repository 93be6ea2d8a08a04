using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>Reads what pip prints, and says in one coded message why it failed.</summary>
public sealed class PipOutput
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Credentials = new(@"(?<=://)[^/\s@]+@", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex NotFound = new(
        @"^\s*ERROR: (?:Could not find a version that satisfies the requirement|No matching distribution found for) (?<requirement>.+?)(?: \(from (?<from>.*))?$",
        RegexOptions.CultureInvariant,
        Patience);

    private static readonly Regex Subject = new(
        @"^\s*(?:Collecting|Processing|Obtaining|Building wheel for|ERROR: Failed building wheel for|ERROR: Failed to build) '?(?<subject>[^\s';,()]+)",
        RegexOptions.CultureInvariant,
        Patience);

    private static readonly Regex DistributionName = new("^[A-Za-z0-9][A-Za-z0-9._-]*", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex InFile = new(@"\(from line (?<line>\d+) of (?<file>[^)]+)\)|\(line (?<line>\d+) of (?<file>[^)]+)\)", RegexOptions.CultureInvariant, Patience);

    private readonly List<string> _lines = [];

    /// <summary>Warnings of pip's own, without the prefix.</summary>
    public IEnumerable<string> Warnings =>
        _lines.Where(line => line.StartsWith("WARNING: ", StringComparison.Ordinal)).Select(line => line.Substring("WARNING: ".Length)).Distinct(StringComparer.Ordinal);

    /// <summary>Takes one line and returns it as it may be shown: without user names and passwords of an index.</summary>
    public string Add(string line)
    {
        var safe = Credentials.Replace(line, "****@");
        _lines.Add(safe);
        return safe;
    }

    /// <summary>Why `pip install` for this machine failed.</summary>
    public DiagnosticException InstallFailure(RequirementFiles requirements)
    {
        var building = _lines.Exists(IsBuildFailure);
        if (building && LastSubject() is { } subject)
        {
            return At(RequirementDiagnostics.BuildFailed, requirements, subject, subject, LastError() + ".");
        }

        return NotFoundRequirement() is { } missing
            ? At(RequirementDiagnostics.Unresolved, requirements, missing, DistributionOf(missing), missing)
            : OtherFailure(requirements);
    }

    /// <summary>Why the download for the server failed.</summary>
    public DiagnosticException DownloadFailure(RequirementFiles requirements, string platform, string pythonVersion) =>
        NotFoundRequirement() is { } missing
            ? At(RequirementDiagnostics.NoWheelForTarget, requirements, missing, missing, platform, pythonVersion)
            : OtherFailure(requirements);

    private DiagnosticException OtherFailure(RequirementFiles requirements)
    {
        var error = LastError();
        if (_lines.Exists(line => line.Contains("ResolutionImpossible")))
        {
            var conflict = _lines.Find(line => line.StartsWith("ERROR: Cannot install", StringComparison.Ordinal)) ?? error;
            return RequirementDiagnostics.Conflict.At(requirements.Main, 1, conflict.Replace("ERROR: ", ""));
        }

        if (_lines.Find(line => line.Contains("Invalid requirement")) is { } invalid)
        {
            var place = InFile.Match(string.Join(" ", _lines));
            return RequirementDiagnostics.BadRequirement.At(
                place.Success ? place.Groups["file"].Value : requirements.Main,
                place.Success && int.TryParse(place.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 1,
                invalid.Replace("ERROR: ", "").Trim());
        }

        return RequirementDiagnostics.PipFailed.At(requirements.Main, 1, error);
    }

    private static DiagnosticException At(DiagnosticDescriptor descriptor, RequirementFiles requirements, string requirement, params object?[] arguments)
    {
        var (file, line) = requirements.Locate(DistributionOf(requirement));
        return descriptor.At(file, line, arguments);
    }

    private static bool IsBuildFailure(string line) =>
        line.Contains("subprocess-exited-with-error") || line.Contains("Failed building wheel") || line.Contains("metadata-generation-failed") ||
        line.Contains("pip subprocess to install build dependencies did not run successfully");

    // The last one outside a subprocess's indented output.
    private string? NotFoundRequirement()
    {
        var match = _lines.Select(line => NotFound.Match(line)).LastOrDefault(candidate => candidate.Success);
        return match?.Groups["requirement"].Value.Trim();
    }

    private string? LastSubject()
    {
        var failure = _lines.FindIndex(IsBuildFailure);
        var subject = _lines.Take(failure + 1).Select(line => Subject.Match(line)).LastOrDefault(match => match.Success && match.Index == 0)?.Groups["subject"].Value;
        if (subject is null)
        {
            return null;
        }

        // A path or a file name when pip processes a local archive: its name goes as far as the version.
        var name = subject.Split('/', '\\').Last(part => part.Length > 0);
        return DistributionOf(Regex.Replace(name, @"-\d.*$", "", RegexOptions.CultureInvariant, Patience));
    }

    private static string DistributionOf(string requirement) => DistributionName.Match(requirement).Value;

    private string LastError() =>
        (_lines.FindLast(line => line.TrimStart().StartsWith("ERROR: ", StringComparison.Ordinal)) ??
         _lines.FindLast(line => line.Trim().Length > 0) ?? "no output").Trim().Replace("ERROR: ", "").TrimEnd('.');
}
