using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>Reads what pip prints, and says in one coded message why it failed. Follows the wordings of pip 23 to 26.</summary>
public sealed class PipOutput
{
    private const string WarningPrefix = "WARNING: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Up to the last @ of the host part: a password may hold one.
    private static readonly Regex Credentials = new(@"(?<=://)[^/\s]+@", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Tokens = new(
        @"(?<=[?&][^=&\s]*(?:token|key|sig|secret|passw|auth)[^=&\s]*=)[^&\s#'"")]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience);

    private static readonly Regex FailedRequest = new(
        @"^ERROR: (?:HTTP error (?<status>\d+) while getting (?<address>\S+)|(?<status>\d+) \w+ Error: .* for url: (?<address>\S+))", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex NotFound = new(
        @"^ERROR: (?:Could not find a version that satisfies the requirement|No matching distribution found for) (?<requirement>.+?)(?: \(from (?<from>.*))?$",
        RegexOptions.CultureInvariant,
        Patience);

    private static readonly Regex Subject = new(
        @"^\s*(?:Collecting|Processing|Obtaining|Building wheel for|ERROR: Failed building wheel for|ERROR: Failed to build) '?(?<subject>[^\s';,()]+)",
        RegexOptions.CultureInvariant,
        Patience);

    private static readonly Regex DistributionName = new("^[A-Za-z0-9][A-Za-z0-9._-]*", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex InFile = new(
        @"\((?:from |[^()]*->)?(?:line (?<line>\d+) of (?<file>[^)]+)|-r (?<file>[^()]+) \(line (?<line>\d+)\))\)", RegexOptions.CultureInvariant, Patience);

    private readonly List<string> _lines = [];

    /// <summary>Warnings of pip's own, without the prefix. That it tries an address once more is none.</summary>
    public IEnumerable<string> Warnings =>
        _lines.Where(line => line.StartsWith(WarningPrefix, StringComparison.Ordinal))
            .Select(line => line.Substring(WarningPrefix.Length))
            .Where(warning => !warning.StartsWith("Retrying (", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The line that says what went wrong, without a full stop.</summary>
    public string Reason => PipReason.Of(_lines);

    /// <summary>The distribution that nothing was found for; null when that was not it.</summary>
    public string? MissingDistribution => NotFoundRequirement() is { } missing ? DistributionOf(missing.Requirement) : null;

    /// <summary>The address that a server refused, and how; null when none did.</summary>
    public (string Address, string Reason)? FailedAddress =>
        _lines.Select(line => FailedRequest.Match(line)).FirstOrDefault(match => match.Success) is { } match
            ? (match.Groups["address"].Value, "HTTP error " + match.Groups["status"].Value)
            : null;

    /// <summary>Takes one line and returns it as it may be shown: without user names, passwords and tokens of an index.</summary>
    public string Add(string line)
    {
        var safe = Tokens.Replace(Credentials.Replace(line, "****@"), "****");
        _lines.Add(safe);
        return safe;
    }

    /// <summary>Why `pip install` for this machine failed.</summary>
    public DiagnosticException InstallFailure(RequirementFiles requirements)
    {
        if (PipReason.IsFailedBuild(_lines) && LastSubject() is { } subject)
        {
            var (file, line) = Place(requirements, subject);
            return RequirementDiagnostics.BuildFailed.At(file, line, subject, PipReason.Of(_lines) + ".");
        }

        return NotFoundRequirement() is { } missing
            ? At(RequirementDiagnostics.Unresolved, requirements, missing, DistributionOf(missing.Requirement), missing.Requirement)
            : OtherFailure(requirements);
    }

    /// <summary>Why the download for the server failed.</summary>
    /// <param name="requirements">Where requirements stand.</param>
    /// <param name="platform">The platform tag of the server's wheels.</param>
    /// <param name="pythonVersion">The server's.</param>
    /// <param name="report">Which files there are; null when that is not known.</param>
    public DiagnosticException DownloadFailure(RequirementFiles requirements, string platform, string pythonVersion, ResolutionReport? report = null)
    {
        if (NotFoundRequirement() is not { } missing)
        {
            return OtherFailure(requirements);
        }

        var files = report?.PassedOver(DistributionOf(missing.Requirement)) ?? [];
        return report is not null && files.Count == 0
            ? At(RequirementDiagnostics.Unresolved, requirements, missing, DistributionOf(missing.Requirement), missing.Requirement)
            : At(RequirementDiagnostics.NoWheelForTarget, requirements, missing, missing.Requirement + By(missing.From), platform, pythonVersion, ResolutionFailure.Existing(files));
    }

    // Within the quotes of the message: 'that' of 'this'.
    private static string By(string from) => from.Length == 0 || from.StartsWith("versions:", StringComparison.Ordinal) || from.StartsWith("-r ", StringComparison.Ordinal)
        ? ""
        : $"' of '{DistributionOf(from)}";

    private DiagnosticException OtherFailure(RequirementFiles requirements)
    {
        if (_lines.Exists(line => line.Contains("ResolutionImpossible")))
        {
            return RequirementDiagnostics.Conflict.At(requirements.Main, 1, PipReason.OfConflict(_lines) + ".");
        }

        if (_lines.Find(line => line.Contains("Invalid requirement")) is { } invalid)
        {
            var (place, number) = LastPlace() ?? (requirements.Main, 1);
            return RequirementDiagnostics.BadRequirement.At(place, number, invalid.Replace("ERROR: ", "").Trim());
        }

        // While packages are installed, no line of the requirements is to blame.
        var (file, line) = _lines.Exists(text => text.StartsWith("Installing collected packages", StringComparison.Ordinal))
            ? (requirements.Main, 1)
            : Place(requirements, LastSubject() ?? "");
        return RequirementDiagnostics.PipFailed.At(file, line, PipReason.Of(_lines));
    }

    // A requirement of a distribution that a line names is blamed on that line.
    private static DiagnosticException At(
        DiagnosticDescriptor descriptor, RequirementFiles requirements, (string Requirement, string From) missing, params object?[] arguments)
    {
        var (file, line) = requirements.Find(DistributionOf(missing.Requirement)) ?? requirements.Locate(DistributionOf(missing.From));
        return descriptor.At(file, line, arguments);
    }

    private (string File, int Line) Place(RequirementFiles requirements, string subject) =>
        requirements.Find(subject) ?? LastPlace() ?? (requirements.Main, 1);

    private (string File, int Line)? LastPlace()
    {
        // pip wraps the place of a requirement that it cannot read into the next lines.
        var match = InFile.Matches(string.Join(" ", _lines)).Cast<Match>().LastOrDefault();
        return match is not null && int.TryParse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? (match.Groups["file"].Value, line)
            : null;
    }

    // Outside of a subprocess's indented output; the line that says who asks for it, where there is one.
    private (string Requirement, string From)? NotFoundRequirement()
    {
        var matches = _lines.Select(line => NotFound.Match(line)).Where(match => match.Success).ToList();
        return matches.Count == 0
            ? null
            : (matches[matches.Count - 1].Groups["requirement"].Value.Trim(), matches[0].Groups["from"].Value);
    }

    private string? LastSubject()
    {
        var failure = _lines.FindIndex(PipReason.IsFailedSubprocess);
        var until = failure < 0 ? _lines.Count : failure + 1;
        var subject = _lines.Take(until).Select(line => Subject.Match(line)).LastOrDefault(match => match.Success)?.Groups["subject"].Value;
        if (subject is null)
        {
            return null;
        }

        // A path or a file name when pip processes a local archive: its name goes as far as the version.
        var name = subject.Split('/', '\\').Last(part => part.Length > 0);
        return DistributionOf(Regex.Replace(name, @"-\d.*$", "", RegexOptions.CultureInvariant, Patience));
    }

    private static string DistributionOf(string requirement) => DistributionName.Match(requirement).Value;
}
