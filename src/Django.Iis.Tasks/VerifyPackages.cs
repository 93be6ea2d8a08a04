using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Verification;
using Django.Iis.Core.WebDeploy;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Opens the packages that a build made and holds what is in them against what was built.</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyPackages : DjangoTask
{
    /// <summary>A package that is wholly another's would fill the log; the first ones tell enough.</summary>
    private const int MaxErrorsOfAPackage = 10;

    /// <summary>The site model.</summary>
    [Required]
    public string Model { get; set; } = "";

    /// <summary>A folder of the build's own, made and removed.</summary>
    [Required]
    public string Scratch { get; set; } = "";

    /// <summary>DjangoPackageFormats, for a message.</summary>
    public string Formats { get; set; } = "";

    /// <summary>The MSI; empty when the project makes none.</summary>
    public string Installer { get; set; } = "";

    /// <summary>The Web Deploy package; empty when the project makes none.</summary>
    public string WebDeployPackage { get; set; } = "";

    /// <summary>The archive of the format Zip; empty when the project makes none.</summary>
    public string FilesZip { get; set; } = "";

    /// <summary>The folder of the format Folder; empty when the project makes none.</summary>
    public string OutputTree { get; set; } = "";

    /// <summary>DjangoMsiSuppressIces.</summary>
    public string[] SuppressedRules { get; set; } = [];

    /// <inheritdoc cref="PackWebDeploy.ParametersFiles"/>
    public string[] ParametersFiles { get; set; } = [];

    /// <inheritdoc cref="PackWebDeploy.ApplicationName"/>
    public string ApplicationName { get; set; } = "";

    /// <inheritdoc cref="PackWebDeploy.WritesScript"/>
    public bool WritesScript { get; set; } = true;

    /// <inheritdoc cref="PackWebDeploy.RunsSetup"/>
    public bool RunsSetup { get; set; }

    /// <inheritdoc cref="PackWebDeploy.SetsPermissions"/>
    public bool SetsPermissions { get; set; } = true;

    protected override void ExecuteCore()
    {
        if (Installer.Length + WebDeployPackage.Length + FilesZip.Length + OutputTree.Length == 0)
        {
            throw VerificationDiagnostics.NothingToVerify.At(ProjectFile, 0, Formats);
        }

        if (!File.Exists(FullPath(Model)))
        {
            throw VerificationDiagnostics.NotThere.At(ProjectFile, 0, FullPath(Model));
        }

        foreach (var verification in Verify())
        {
            Cancellation.ThrowIfCancellationRequested();
            Report(verification);
        }
    }

    private IEnumerable<VerificationResult> Verify()
    {
        var site = SiteModelFile.Read(FullPath(Model));
        if (Installer.Length > 0)
        {
            yield return PackageVerifier.Installer(site, FullPath(Installer), SuppressedRules, Cancellation);
        }

        if (WebDeployPackage.Length > 0)
        {
            yield return WebDeployVerifier.Verify(site, FullPath(WebDeployPackage), Options(), FullPath(Scratch), Cancellation);
        }

        if (FilesZip.Length > 0)
        {
            yield return PackageVerifier.Zip(site, FullPath(FilesZip), FullPath(Scratch), Cancellation);
        }

        if (OutputTree.Length > 0)
        {
            yield return PackageVerifier.Folder(site, FullPath(OutputTree));
        }
    }

    private WebDeployOptions Options() => new()
    {
        ApplicationName = ApplicationName.Length == 0 ? null : ApplicationName,
        ParametersFiles = [.. ParametersFiles.Select(FullPath)],
        WriteScript = WritesScript,
        RunsSetup = RunsSetup,
        SetsPermissions = SetsPermissions,
    };

    private void Report(VerificationResult verification)
    {
        foreach (var finding in verification.Findings.Take(MaxErrorsOfAPackage))
        {
            // A cabinet inside of the MSI is no file that an editor could open.
            LogError(finding.Code, finding.Message, File.Exists(finding.File) ? finding.File : verification.Package, finding.Line);
        }

        var left = verification.Findings.Count - MaxErrorsOfAPackage;
        Say(verification.Findings.Count == 0
            ? FormattableString.Invariant($"Verified: {verification.Package}, {verification.FileCount} files as they were built")
            : FormattableString.Invariant($"Not as built: {verification.Package}{(left > 0 ? $", {left} more findings than those above" : "")}"));
    }
}
