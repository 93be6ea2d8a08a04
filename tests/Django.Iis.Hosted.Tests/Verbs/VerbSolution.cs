using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests.Verbs;

/// <summary>
/// A solution with the sample Polls twice, as First.csproj and as Second.djproj, built once with the dotnet command for all tests of the collection. Second requires a distribution named
/// coverage, for which a recording stand-in is there: the real one need not be on the machine.
/// </summary>
public sealed class VerbSolution : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VerbSolution()
    {
        PackedSdk.Configure(_folder.Path);
        CopyPolls("First", "csproj");
        CopyPolls("Second", "djproj");
        StandInCoverage.Write(_folder["Second/wheels"]);
        File.AppendAllText(_folder["Second/requirements.txt"], $"--find-links wheels\n{StandInCoverage.Requirement}\n");
        Dotnet("new", "sln", "--format", "slnx", "-n", "Sites").Succeeded();
        Dotnet("sln", "Sites.slnx", "add", "First/First.csproj", "Second/Second.djproj").Succeeded();
        FirstBuild = Dotnet("build", "Sites.slnx", "-tl:off", "-check");
    }

    /// <summary>What the first build of the solution printed, with BuildCheck.</summary>
    public ProcessResult FirstBuild { get; }

    /// <summary>Full path of something in the solution's folder.</summary>
    public string this[string relative] => _folder[relative];

    /// <summary>Runs the dotnet command in the solution's folder, in the configuration Debug unless told otherwise.</summary>
    public ProcessResult Dotnet(params string[] arguments) => ChildProcess.Run("dotnet", arguments, _folder.Path, PackedSdk.Environment);

    /// <summary>Starts the dotnet command in a project's folder, until the result is disposed.</summary>
    /// <param name="project">Folder of the project.</param>
    /// <param name="variables">Beside those of every command.</param>
    /// <param name="arguments">One item for each argument.</param>
    public RunningCommand Start(string project, IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        var environment = new Dictionary<string, string?>(PackedSdk.Environment, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return new RunningCommand("dotnet", arguments, _folder[project], environment);
    }

    /// <summary>Changes a text file until the result is disposed.</summary>
    public IDisposable Edit(string relative, Func<string, string> change) => new FileEdit(_folder[relative], change);

    public void Dispose() => _folder.Dispose();

    private void CopyPolls(string name, string extension)
    {
        DjangoProject.CopySample("Polls", _folder[name]);
        File.Move(_folder[name + "/Polls.csproj"], _folder[$"{name}/{name}.{extension}"]);
    }
}
