using System.Collections.Generic;
using System.IO;
using System.Linq;
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

    /// <summary>Committed folders that are always searched for wheels, in addition to the index: beside manage.py and beside the project file.</summary>
    protected IReadOnlyList<string> WheelFolders => WheelFoldersBeside(ApplicationRoot, ProjectDirectory);

    /// <summary>The options that make pip search <see cref="WheelFolders"/>.</summary>
    protected IReadOnlyList<string> FindLinks => [.. WheelFolders.SelectMany(folder => new[] { "--find-links", folder })];

    private IEnumerable<KeyValuePair<string, string>> PipVariables => PipFolder.Length == 0 ? [] : [new("PYTHONPATH", FullPath(PipFolder))];

    /// <summary>The folders of committed wheels that there are.</summary>
    internal static IReadOnlyList<string> WheelFoldersBeside(string applicationRoot, string projectFolder) =>
        [.. new[] { applicationRoot, projectFolder }.Select(folder => Path.Combine(folder, "wheels")).Distinct().Where(Directory.Exists)];

    /// <summary>Runs pip; its warnings become coded warnings at the requirements file.</summary>
    /// <returns>Null when it succeeded, otherwise what it printed.</returns>
    protected PipOutput? RunPip(IReadOnlyList<string> arguments)
    {
        var output = RunPip(arguments, out var exitCode);
        return exitCode == 0 ? null : output;
    }

    /// <summary>Runs pip; its warnings become coded warnings at the requirements file.</summary>
    /// <returns>What it printed.</returns>
    protected PipOutput RunPip(IReadOnlyList<string> arguments, out int exitCode)
    {
        var output = new PipOutput();
        exitCode = RunPython(arguments, ApplicationRoot, output.Add, PipVariables);
        foreach (var warning in output.Warnings)
        {
            LogWarning(RequirementDiagnostics.PipWarning, Requirements, 0, warning);
        }

        return output;
    }
}
