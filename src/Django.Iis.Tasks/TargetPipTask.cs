using System.Collections.Generic;
using Django.Iis.Core.Python;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that downloads wheels for the server, with the server's environment markers.</summary>
public abstract class TargetPipTask : PipTask
{
    /// <summary>Full path of djiis_pip_target.py.</summary>
    [Required]
    public string Script { get; set; } = "";

    [Required]
    public string TargetPlatform { get; set; } = "";

    [Required]
    public string PythonVersion { get; set; } = "";

    /// <summary>The platform tag of the server's wheels.</summary>
    protected string Platform => Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile).Tag;

    /// <summary>Downloads the wheels of what is asked for, with all that it requires.</summary>
    /// <param name="folder">Full path of the folder for the wheels.</param>
    /// <param name="asked">What to resolve, as pip's arguments.</param>
    /// <returns>Null when it succeeded, otherwise what pip printed.</returns>
    protected PipOutput? RunTargetPip(string folder, IReadOnlyList<string> asked)
    {
        var platform = Platform;
        return RunPip(
        [
            Script, platform, PythonVersion,
            "download", "--only-binary=:all:",
            "--platform", platform, "--python-version", PythonVersion, "--implementation", "cp",
            "--dest", folder, .. FindLinks, .. asked,
        ]);
    }
}
