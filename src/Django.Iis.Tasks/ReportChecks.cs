using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Checks;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>
/// Logs what the checks of Django and of the SDK found. It runs in every build: a finding that fails a build fails the next one too, and NoWarn and the
/// like need no other probe.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ReportChecks : DjangoTask
{
    /// <summary>The probe's report.</summary>
    [Required]
    public string Report { get; set; } = "";

    [Required]
    public string Server { get; set; } = "";

    [Required]
    public string Processes { get; set; } = "";

    /// <summary>DjangoCheckFailLevel.</summary>
    [Required]
    public string FailLevel { get; set; } = "";

    /// <summary>DjangoCheckSeverity, with metadata Level.</summary>
    public ITaskItem[] Severities { get; set; } = [];

    /// <summary>Variables that the project declares for its site and its build.</summary>
    public string[] Variables { get; set; } = [];

    /// <summary>Folders of wheels that ship; need not exist.</summary>
    public string[] WheelFolders { get; set; } = [];

    /// <summary>DjangoRemoteUser.</summary>
    public string RemoteUser { get; set; } = nameof(RemoteUserKind.None);

    /// <summary>DjangoOwnSettings.</summary>
    public string[] OwnSettings { get; set; } = [];

    /// <summary>Requirements file, named in the remedy for a missing package.</summary>
    public string Requirements { get; set; } = "";

    protected override void ExecuteCore()
    {
        var report = ProbeReport.Read(FullPath(Report));
        var severities = new SeverityMap(FailLevel, Severities.Select(item => new KeyValuePair<string, string>(item.ItemSpec, item.GetMetadata("Level"))), ProjectFile);
        foreach (var finding in report.Findings)
        {
            var link = CheckReference.Link(finding.Id, report.DjangoVersion);
            Write(severities.Of(finding), finding.Id, finding.Text, finding.File, finding.Line, link);
        }

        foreach (var finding in report.Migrations)
        {
            LogMigration(finding);
        }

        foreach (var finding in SiteChecks.Run(Facts(report)))
        {
            Write(finding.Severity, finding.Descriptor.Code, finding.Text, finding.Place?.File, finding.Place?.Line ?? 0, link: null);
        }

        if (report.FailedCheck is { } error)
        {
            LogError(ProbeReport.Failure(error, ProjectFile, Path.GetFileName(Requirements)));
        }
    }

    private void LogMigration(MigrationFinding finding)
    {
        var (descriptor, arguments) = finding.Kind switch
        {
            "missing" => (CheckDiagnostics.MissingMigration, new object[] { finding.App, finding.Text }),
            "conflict" => (CheckDiagnostics.ConflictingMigrations, [finding.App, finding.Text]),
            _ => (CheckDiagnostics.UnreadableMigrations, [finding.Text]),
        };
        LogWarning(descriptor, finding.File, finding.Line, arguments);
    }

    // A check of the project's own may come without an id; MSBuild wants a code to turn it off by.
    private void Write(CheckSeverity severity, string id, string text, string? file, int line, string? link)
    {
        var code = id.Length > 0 ? id : "django.check";
        switch (severity)
        {
            case CheckSeverity.Error:
                LogError(code, text, file, line, helpLink: link);
                break;
            case CheckSeverity.Warning:
                LogWarning(code, text, file, line, helpLink: link);
                break;
            case CheckSeverity.Message:
                // Most projects have a few in every build: they are shown at normal verbosity, and kept in logs.
                LogMessage(code, text, file, line, MessageImportance.Normal);
                break;
            default:
                break;
        }
    }

    private SiteFacts Facts(ProbeReport report) => new()
    {
        Report = report,
        Server = Choice.Parse<DjangoServer>("DjangoServer", Server, ProjectFile),
        Processes = Choice.Number("DjangoProcesses", Processes, 1, 100, ProjectFile),
        RemoteUser = Choice.Parse<RemoteUserKind>("DjangoRemoteUser", RemoteUser, ProjectFile),
        DeclaredVariables = Variables,
        Distributions = [.. WheelFolders.Select(FullPath).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.whl")).Select(DistributionOf)],
        OwnSettings = OwnSettings,
    };

    private static string DistributionOf(string wheel) =>
        Path.GetFileName(wheel).Split('-')[0].Replace('_', '-').Replace('.', '-').ToLowerInvariant();
}
