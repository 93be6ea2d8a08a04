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
        var distribution = Choice.Parse<DjangoServer>("DjangoServer", Server, ProjectFile).Distribution();
        if (!files.Names(distribution))
        {
            LogMessage(RequirementDiagnostics.ServerAdded, Requirements, 0, distribution, Path.GetFileName(Requirements));
        }

        using var folder = new AtomicFolder(FullPath(Destination));
        var failure = RunPip(
        [
            Script, TargetPlatform, PythonVersion,
            "download", "--only-binary=:all:",
            "--platform", TargetPlatform, "--python-version", PythonVersion, "--implementation", "cp",
            "--dest", folder.Temporary, .. FindLinks, "-r", Requirements, distribution,
        ]);
        if (failure is not null)
        {
            throw failure.DownloadFailure(files, TargetPlatform, PythonVersion);
        }

        folder.Commit();
    }
}
