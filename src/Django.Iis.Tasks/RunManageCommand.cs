using System.Collections.Generic;
using System.ComponentModel;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Processes;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Runs a management command of the project on this machine, at somebody's request.</summary>
[MSBuildMultiThreadableTask]
public sealed class RunManageCommand : PythonTask
{
    /// <summary>Full path of djiis_run.py.</summary>
    [Required]
    public string Script { get; set; } = "";

    /// <summary>What djiis_run.py reads.</summary>
    [Required]
    public string Plan { get; set; } = "";

    /// <summary>The management command.</summary>
    public string Command { get; set; } = "";

    /// <summary>Its arguments, as on a command line.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>Whether it talks with the terminal by itself; otherwise what it says goes to the log.</summary>
    public bool IsInteractive { get; set; }

    protected override void ExecuteCore()
    {
        if (Command.Trim().Length == 0)
        {
            throw DevelopmentDiagnostics.NoCommand.At(ProjectFile, 0);
        }

        List<string> arguments = [Script, FullPath(Plan), Command.Trim(), .. CommandLine.Split(Arguments)];
        var exitCode = IsInteractive ? RunAttached(arguments) : RunPython(arguments, ProjectDirectory, SayLine);
        if (exitCode != 0)
        {
            throw DevelopmentDiagnostics.CommandFailed.At(ProjectFile, 0, Command.Trim(), exitCode);
        }
    }

    private string SayLine(string line)
    {
        Say(line);
        return "";
    }

    private int RunAttached(IReadOnlyList<string> arguments)
    {
        try
        {
            return ProcessRunner.RunAttached(CommandOf(arguments, ProjectDirectory, []), Cancellation);
        }
        catch (Win32Exception error)
        {
            throw CannotStart(error);
        }
    }
}
