using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Resolves the requirements for the server, with the server's environment markers, and downloads its wheels.</summary>
public sealed class DownloadWheels : PipTask
{
    /// <summary>Full path of djiis_pip_target.py.</summary>
    [Required]
    public string Script { get; set; } = "";

    [Required]
    public string TargetPlatform { get; set; } = "";

    [Required]
    public string PythonVersion { get; set; } = "";

    /// <summary>DjangoServer: its distribution is added when the requirements lack it.</summary>
    [Required]
    public string Server { get; set; } = "";

    /// <summary>The folder of wheels to replace.</summary>
    [Required]
    public string Destination { get; set; } = "";

    protected override void ExecuteCore()
    {
        var files = RequirementFiles.Read(Requirements);
        var platform = Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile).Tag;
        var distribution = Choice.Parse<DjangoServer>("DjangoServer", Server, ProjectFile).Distribution();
        // One that the requirements name is not named again: it would lack their hash.
        IReadOnlyList<string> added = files.Names(distribution) ? [] : [distribution];
        if (added.Count > 0)
        {
            LogMessage(RequirementDiagnostics.ServerAdded, Requirements, 0, distribution, Path.GetFileName(Requirements));
        }

        using var folder = new AtomicFolder(FullPath(Destination));
        var failure = RunPip(
        [
            Script, platform, PythonVersion,
            "download", "--only-binary=:all:",
            "--platform", platform, "--python-version", PythonVersion, "--implementation", "cp",
            "--dest", folder.Temporary, .. FindLinks, "-r", Requirements, .. added,
        ]);
        if (failure is not null)
        {
            throw failure.DownloadFailure(files, platform, PythonVersion);
        }

        folder.Commit();
    }
}
