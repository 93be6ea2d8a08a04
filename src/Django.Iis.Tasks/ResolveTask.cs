using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Python;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that resolves requirements for the server and downloads the wheels, through djiis_requirements.py.</summary>
public abstract class ResolveTask : PipTask
{
    /// <summary>Full path of djiis_requirements.py.</summary>
    [Required]
    public string Script { get; set; } = "";

    [Required]
    public string TargetPlatform { get; set; } = "";

    [Required]
    public string PythonVersion { get; set; } = "";

    /// <summary>The folder in which one stage keeps what it knows for the next.</summary>
    [Required]
    public string WorkFolder { get; set; } = "";

    /// <summary>The folder of wheels to replace.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>The lock to write.</summary>
    [Required]
    public string Lock { get; set; } = "";

    /// <summary>What the run read, to write: the next build's input.</summary>
    [Required]
    public string Report { get; set; } = "";

    /// <summary>Full path of the lock that the user has committed, whether or not it is there; empty when none is to be looked at.</summary>
    public string CommittedLock { get; set; } = "";

    /// <summary>DjangoLockedMode: the user's lock must be there and fit.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Runs the script; its drift from the user's lock becomes a warning.</summary>
    /// <param name="folder">Full path of the folder for the wheels.</param>
    /// <param name="arguments">Further arguments of the script.</param>
    /// <returns>What the script reported, which stands in <see cref="Report"/> as well.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">It failed.</exception>
    protected ResolutionReport Resolve(string folder, IEnumerable<string> arguments)
    {
        var platform = Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile).Tag;
        var report = FullPath(Report) + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(Lock))!);
        File.Delete(report);
        var output = RunPip([Script, .. Common(platform, folder), .. arguments, report], out var exitCode);
        var result = File.Exists(report) ? ResolutionReport.Read(report) : ResolutionReport.Empty;
        if (exitCode != 0)
        {
            var files = RequirementFiles.Read(Requirements).With(result.Places);
            throw new ResolutionFailure(result, output, files, platform, PythonVersion, ProjectFile).Diagnose();
        }

        if (result.Drift.Count > 0)
        {
            LogWarning(ResolutionDiagnostics.LockDrift, CommittedLock, 1, string.Join("; ", result.Drift));
        }

        File.Delete(FullPath(Report));
        File.Move(report, FullPath(Report));
        return result;
    }

    private IEnumerable<string> Common(string platform, string folder)
    {
        List<string> arguments =
        [
            "--platform", platform, "--python-version", PythonVersion,
            "--project", ProjectFile, "--source", Requirements,
            "--work", FullPath(WorkFolder), "--destination", folder, "--lock", FullPath(Lock),
        ];
        foreach (var place in new[] { ProjectDirectory, ApplicationRoot }.Distinct())
        {
            arguments.AddRange(["--base", place]);
        }

        arguments.AddRange(WheelFolders.SelectMany(wheels => new[] { "--wheels", wheels }));
        arguments.AddRange(CommittedLock.Length == 0 ? [] : ["--committed", CommittedLock]);
        arguments.AddRange(IsLocked ? ["--locked"] : []);
        return arguments;
    }
}
