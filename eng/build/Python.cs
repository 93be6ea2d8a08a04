using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Build;

/// <summary>A Python of this machine that runs and can make virtual environments.</summary>
/// <param name="Executable">Full path of the interpreter.</param>
/// <param name="Version">For example 3.13.0.</param>
internal sealed record Python(string Executable, Version Version)
{
    /// <summary>The oldest that the samples' Django supports.</summary>
    public static readonly Version Oldest = new(3, 10);

    /// <summary>Newer first; then the plain names, and the launcher of Windows.</summary>
    private static readonly string[] Names = ["python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python3", "python", "py"];

    private const string Question = "import sys, venv, ensurepip; print(sys.executable); print('.'.join(map(str, sys.version_info[:3])))";

    /// <summary>The first on PATH that answers: shims of version managers and of the Windows Store may exist and fail.</summary>
    public static Python Find(Shell shell) =>
        Candidates().Select(candidate => Ask(shell, candidate)).FirstOrDefault(python => python is not null && python.Version >= Oldest)
        ?? throw new BuildFailure(
            $"no usable Python was found on PATH: install Python {Oldest} or later with the modules venv and ensurepip (on Debian: apt-get install python3-venv)");

    /// <summary>The interpreter inside a virtual environment.</summary>
    public static string InEnvironment(string folder) =>
        OperatingSystem.IsWindows() ? Path.Combine(folder, "Scripts", "python.exe") : Path.Combine(folder, "bin", "python");

    private static IEnumerable<string> Candidates() =>
        Names.SelectMany(ProgramsOnPath.All);

    private static Python? Ask(Shell shell, string program)
    {
        var answer = shell.Capture(program, "-c", Question);
        var lines = answer.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return answer.Succeeded && lines is [var executable, var version] ? new Python(executable, Version.Parse(version)) : null;
    }
}
