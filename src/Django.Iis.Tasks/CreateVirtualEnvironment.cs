using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Makes a new, empty virtual environment for the build, without pip: installing one takes longer than all the rest.</summary>
[MSBuildMultiThreadableTask]
public sealed class CreateVirtualEnvironment : PythonTask
{
    /// <summary>The folder; whatever stands there is replaced.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Full path of the environment's Python.</summary>
    [Output]
    public string VirtualPython { get; set; } = "";

    protected override void ExecuteCore()
    {
        var folder = FullPath(Folder);
        AtomicFolder.Delete(folder);
        var lines = new List<string>();
        var exitCode = RunPython(["-m", "venv", "--without-pip", folder], ProjectDirectory, line =>
        {
            lines.Add(line);
            return line;
        });
        VirtualPython = VirtualEnvironment.PythonOf(folder);
        if (exitCode != 0 || !File.Exists(VirtualPython))
        {
            AtomicFolder.Delete(folder);
            throw PythonDiagnostics.VenvFailed.At(ProjectFile, 0, folder, lines.LastOrDefault(line => line.Trim().Length > 0) ?? $"exit code {exitCode}");
        }
    }
}
