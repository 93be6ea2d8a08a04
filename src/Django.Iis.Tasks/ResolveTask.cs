using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Caching;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Incremental;
using Django.Iis.Core.IO;
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

    /// <summary>The cache's folder.</summary>
    [Required]
    public string CacheFolder { get; set; } = "";

    /// <summary>Runs the script, unless another project with the same lock has done so; its drift from the user's lock becomes a warning.</summary>
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
        var places = new ResolutionPlaces(folder, FullPath(WorkFolder), FullPath(Lock), report);
        IReadOnlyList<string> own = [.. arguments];
        var pinned = Pinned(platform, own);
        if (pinned?.TryRestore(places) == true)
        {
            return Finish(report, ResolutionReport.Read(report));
        }

        var output = RunPip([Script, .. Common(platform, folder), .. own, report], out var exitCode);
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
        else if (!output.Warnings.Any())
        {
            pinned?.Keep(places);
        }

        return Finish(report, result);
    }

    private ResolutionReport Finish(string report, ResolutionReport result)
    {
        File.Delete(FullPath(Report));
        File.Move(report, FullPath(Report));
        return result;
    }

    /// <summary>Where a lock decides everything, and no folder of the project's own wheels could: what makes two resolutions one.</summary>
    private PinnedResolution? Pinned(string platform, IReadOnlyList<string> arguments)
    {
        if (CommittedLock.Length == 0 || !File.Exists(CommittedLock) || WheelFolders.Count > 0)
        {
            return null;
        }

        string[] parts =
        [
            SdkIdentity.Of(Path.GetDirectoryName(Path.GetDirectoryName(FullPath(Script)))!), Python, PipFolder, platform, PythonVersion, IsLocked ? "locked" : "",
            Relative(CommittedLock), Hashes.OfFile(CommittedLock), Relative(Requirements), Hashes.OfFile(Requirements), Relative(ApplicationRoot),
            .. arguments.Select(argument => argument.Replace(ProjectDirectory, "")), .. KeyFiles.Select(Hashes.OfFile),
        ];
        return new PinnedResolution(new CacheStore(FullPath(CacheFolder)), Hashes.OfText(string.Join("\n", parts)), ProjectDirectory);
    }

    /// <summary>A path without the project's folder, which differs from project to project.</summary>
    private string Relative(string path) => RelativePath.IsWithin(ProjectDirectory, path) ? RelativePath.Below(ProjectDirectory, path) ?? "" : path;

    /// <summary>Files whose content decides, besides the requirements and the lock.</summary>
    protected virtual IEnumerable<string> KeyFiles => [];

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
