using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Processes;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that runs Python.</summary>
public abstract class PythonTask : DjangoTask
{
    /// <summary>Full path of the Python to run.</summary>
    [Required]
    public string Python { get; set; } = "";

    /// <summary>Variables for the build's Python, with metadata Value.</summary>
    public ITaskItem[] BuildEnvironment { get; set; } = [];

    /// <summary>Runs Python and returns its exit code; every line goes to the log at low importance and to the listener.</summary>
    protected virtual int RunPython(IReadOnlyList<string> arguments, string folder, Func<string, string>? onLine = null, IEnumerable<KeyValuePair<string, string>>? variables = null)
    {
        var command = CommandOf(arguments, folder, variables ?? []);
        try
        {
            return ProcessRunner.Run(command, line => LogLine(onLine is null ? line : onLine(line)), Cancellation);
        }
        catch (Win32Exception error)
        {
            throw CannotStart(error);
        }
    }

    /// <summary>DJIIS1104: Python cannot be started.</summary>
    protected DiagnosticException CannotStart(Win32Exception error) => PythonDiagnostics.ScriptFailed.At(ProjectFile, 0, -1, Python, error.Message);

    /// <summary>What runs Python; says so in the log.</summary>
    protected ProcessCommand CommandOf(IReadOnlyList<string> arguments, string folder, IEnumerable<KeyValuePair<string, string>> variables)
    {
        LogCommand(CommandLine.Join([Python, .. arguments]));
        var own = BuildEnvironment.Select(item => new KeyValuePair<string, string>(item.ItemSpec, item.GetMetadata("Value")));
        return new ProcessCommand { Program = Python, Arguments = arguments, WorkingDirectory = folder, Environment = PythonEnvironment.With(own.Concat(variables)) };
    }

    /// <summary>A line of a program's.</summary>
    protected void LogLine(string line) => Log.LogMessage(MessageImportance.Low, "{0}", line);

    /// <summary>Runs one of the SDK's scripts, which hands its result over in a report.</summary>
    /// <exception cref="DiagnosticException">DJIIS1104: it ended without a report.</exception>
    protected void RunScript(string script, IEnumerable<string> arguments, string report, string folder, IEnumerable<KeyValuePair<string, string>>? variables = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.Delete(report);
        var last = "";
        var exitCode = RunPython([script, .. arguments, report], folder, line => last = line, variables);
        if (!File.Exists(report))
        {
            throw PythonDiagnostics.ScriptFailed.At(ProjectFile, 0, exitCode, Path.GetFileName(script), last);
        }
    }
}
