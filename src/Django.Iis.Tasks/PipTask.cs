using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Python;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that runs pip on the project's requirements.</summary>
public abstract class PipTask : PythonTask
{
    /// <summary>Full path of the requirements file.</summary>
    [Required]
    public string Requirements { get; set; } = "";

    /// <summary>Full path of manage.py's folder, which may hold a folder of wheels.</summary>
    [Required]
    public string ApplicationRoot { get; set; } = "";

    /// <summary>Full path of a folder that holds pip; empty when <see cref="PythonTask.Python"/> has a pip of its own.</summary>
    public string PipFolder { get; set; } = "";

    /// <summary>A committed folder that is always searched for wheels, in addition to the index.</summary>
    protected IReadOnlyList<string> FindLinks
    {
        get
        {
            var wheels = Path.Combine(ApplicationRoot, "wheels");
            return Directory.Exists(wheels) ? ["--find-links", wheels] : [];
        }
    }

    private IEnumerable<KeyValuePair<string, string>> PipVariables => PipFolder.Length == 0 ? [] : [new("PYTHONPATH", FullPath(PipFolder))];

    /// <summary>Runs pip; its warnings become coded warnings at the requirements file.</summary>
    /// <returns>Null when it succeeded, otherwise what it printed.</returns>
    protected PipOutput? RunPip(IReadOnlyList<string> arguments)
    {
        var output = new PipOutput();
        var exitCode = RunPython(arguments, ApplicationRoot, output.Add, PipVariables);
        foreach (var warning in output.Warnings)
        {
            LogWarning(RequirementDiagnostics.PipWarning, Requirements, 0, warning);
        }

        return exitCode == 0 ? null : output;
    }
}
