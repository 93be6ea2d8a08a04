using Django.Iis.Core.IO;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Resolves the requirements for the server, with the server's environment markers, and downloads its wheels.</summary>
public sealed class DownloadWheels : TargetPipTask
{
    /// <summary>The folder of wheels to replace.</summary>
    [Required]
    public string Destination { get; set; } = "";

    protected override void ExecuteCore()
    {
        var files = RequirementFiles.Read(Requirements);
        using var folder = new AtomicFolder(FullPath(Destination));
        if (RunTargetPip(folder.Temporary, ["-r", Requirements]) is { } failure)
        {
            throw HostFailure(files) ?? failure.DownloadFailure(files, Platform, PythonVersion);
        }

        folder.Commit();
    }

    // What this machine cannot have either does not exist, or does not build: another remedy than for a wheel that only the server lacks.
    private DiagnosticException? HostFailure(RequirementFiles files)
    {
        using var folder = new AtomicFolder(FullPath(Destination) + ".host");
        return RunPip(["-m", "pip", "download", "--prefer-binary", "--dest", folder.Temporary, .. FindLinks, "-r", Requirements])?.InstallFailure(files);
    }
}
