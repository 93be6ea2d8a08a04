using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>The coded error for a resolution that failed: the script's own words first, then pip's output.</summary>
/// <param name="report">The script's.</param>
/// <param name="output">pip's.</param>
/// <param name="requirements">Where requirements stand.</param>
/// <param name="platform">The platform tag of the server's wheels.</param>
/// <param name="pythonVersion">The server's.</param>
/// <param name="projectFile">Full path, to blame where no other file is.</param>
public sealed record ResolutionFailure(
    ResolutionReport report, PipOutput output, RequirementFiles requirements, string platform, string pythonVersion, string projectFile)
{
    /// <summary>Files that a message lists; a distribution may have hundreds.</summary>
    private const int Listed = 12;

    private static readonly Regex InnerCause = new(@"\(Caused by .*?(?:: |\('?)(?<cause>[^:]+)\)+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public DiagnosticException Diagnose() => report.Error is { } error ? Of(error) : OfPip();

    /// <summary>"; there are only a.whl and b.tar.gz", or nothing.</summary>
    internal static string Existing(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            return "";
        }

        // Wheels say more than a source distribution does, and of those the last ones are the newest.
        var shown = files.OrderBy(file => file.Contains(".whl") ? 0 : 1).Take(Listed).ToList();
        var more = files.Count > shown.Count ? FormattableString.Invariant($" and {files.Count - shown.Count} more") : "";
        return "; there is only " + string.Join(", ", shown) + more;
    }

    private DiagnosticException Of(ScriptError error)
    {
        var file = error.File ?? projectFile;
        return error.Kind switch
        {
            "bad-pyproject" => ResolutionDiagnostics.BadPyProject.At(file, error.Line, error.Message.TrimEnd('.')),
            "missing-file" => RequirementDiagnostics.MissingRequirementsFile.At(file, error.Line, error.Name),
            "dynamic-dependencies" => ResolutionDiagnostics.DynamicDependencies.At(file, error.Line, error.Name, RequirementExports.OfDynamic(error.Message)),
            "unknown-group" => ResolutionDiagnostics.UnknownGroup.At(file, error.Line, error.Message),
            "bad-lock" => ResolutionDiagnostics.BadLock.At(file, error.Line, error.Message.TrimEnd('.')),
            "lock-not-for-target" => ResolutionDiagnostics.NotForTarget.At(file, error.Line, error.Name, pythonVersion, platform, error.Message),
            "no-wheel" => RequirementDiagnostics.NoWheelForTarget.At(file, error.Line, error.Name, platform, pythonVersion, Existing(Lines(error.Message))),
            "bad-item" => ResolutionDiagnostics.BadItem.At(file, error.Line, error.Name, error.Message),
            "build-failed" => RequirementDiagnostics.BuildFailed.At(file, error.Line, error.Name, output.Reason + "."),
            "wheel-not-for-target" => ResolutionDiagnostics.WheelNotForTarget.At(file, error.Line, error.Name, error.Message, platform, pythonVersion),
            "bad-wheel" => RequirementDiagnostics.BadWheel.At(file, error.Line, error.Name, error.Message),
            "lock-missing" => ResolutionDiagnostics.LockedMode.At(projectFile, 0, $"there is no lock '{Path.GetFileName(error.Name)}' beside the requirements"),
            "lock-drift" => ResolutionDiagnostics.LockedMode.At(file, 1, $"the lock does not fit the project: {error.Message}"),
            "uv" => ResolutionDiagnostics.InstallerUnusable.At(projectFile, 0, "uv", error.Message),
            _ => RequirementDiagnostics.PipFailed.At(file, error.Line, error.Message),
        };
    }

    private DiagnosticException OfPip()
    {
        if (report.Mismatches.FirstOrDefault() is { } mismatch)
        {
            var (file, line) = requirements.Locate(mismatch);
            return ResolutionDiagnostics.HashMismatch.At(file, line, mismatch);
        }

        if (output.MissingDistribution is { } missing && report.PassedOver(missing).Count == 0 && report.Unreachable.Any())
        {
            var (address, reason) = report.Unreachable.First();
            return IndexFailed(address, reason);
        }

        return output.FailedAddress is { } failed ? IndexFailed(failed.Address, failed.Reason) : output.DownloadFailure(requirements, platform, pythonVersion, report);
    }

    private DiagnosticException IndexFailed(string address, string reason)
    {
        var cause = InnerCause.Match(reason) is { Success: true } match ? match.Groups["cause"].Value.Trim(' ', '\'', '"', ')') : reason;
        return ResolutionDiagnostics.IndexFailed.At(requirements.Main, 1, address, cause.TrimEnd('.'), Remedy(reason));
    }

    private static string Remedy(string reason)
    {
        if (Regex.IsMatch(reason, @"\b40[137]\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            return "Give pip valid credentials through the environment of the build (PIP_INDEX_URL, PIP_EXTRA_INDEX_URL), netrc or keyring.";
        }

        return reason.IndexOf("SSL", StringComparison.OrdinalIgnoreCase) >= 0 || reason.IndexOf("certificate", StringComparison.OrdinalIgnoreCase) >= 0
            ? "Give pip the certificate of the index's authority (PIP_CERT)."
            : "See that this machine reaches it (HTTPS_PROXY), or name another index (PIP_INDEX_URL).";
    }

    private static IReadOnlyList<string> Lines(string text) => text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
}
