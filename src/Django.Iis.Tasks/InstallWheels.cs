using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python;
using Django.Iis.Core.Python.ByteCode;
using Django.Iis.Core.Python.Wheels;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>
/// Fills the build's virtual environment with the versions that the server gets: the server's own wheels where they fit this machine, this machine's
/// of the same versions where not. What only this machine would need is not there, as it will not be on the server.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class InstallWheels : WheelTask
{
    /// <summary>The name of the list, in the environment's folder, of what could not be had here: a line for each with name and version.</summary>
    public const string LeftOutList = "left-out.txt";

    /// <summary>Full path of a folder that holds pip; empty when <see cref="PythonTask.Python"/> has a pip of its own.</summary>
    public string PipFolder { get; set; } = "";

    /// <summary>Full path of the requirements file.</summary>
    [Required]
    public string Requirements { get; set; } = "";

    /// <summary>Full path of manage.py's folder, which may hold a folder of wheels.</summary>
    [Required]
    public string ApplicationRoot { get; set; } = "";

    /// <summary>The folder of the server's wheels.</summary>
    [Required]
    public string Wheels { get; set; } = "";

    /// <summary>The folder of the virtual environment.</summary>
    [Required]
    public string Environment { get; set; } = "";

    /// <summary>Full path of djiis_host_wheels.py.</summary>
    [Required]
    public string HostScript { get; set; } = "";

    /// <summary>Full path of djiis_build_stubs.py.</summary>
    [Required]
    public string StubScript { get; set; } = "";

    /// <summary>DjangoBuildStub: modules to stand in for.</summary>
    public string[] BuildStubs { get; set; } = [];

    protected override void ExecuteCore()
    {
        var environment = FullPath(Environment);
        var sitePackages = VirtualEnvironment.SitePackagesOf(environment);
        var stubs = BuildStubNames.Check(BuildStubs, ProjectFile);
        var wheels = Directory.EnumerateFiles(FullPath(Wheels), "*.whl").OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal).ToList();
        var host = HostWheels(wheels);
        Fill(host, sitePackages, Scope != ByteCodeScope.None && CanCompile);
        if (stubs.Count > 0)
        {
            File.Copy(FullPath(StubScript), Path.Combine(sitePackages, Path.GetFileName(StubScript)), overwrite: true);
            File.WriteAllText(Path.Combine(sitePackages, "djiis_build_stubs.pth"), BuildStubNames.PathFile(Path.GetFileNameWithoutExtension(StubScript), stubs));
        }
    }

    // The server's wheels that every machine can use need no question.
    private List<string> HostWheels(IReadOnlyList<string> wheels)
    {
        var version = Version.Parse(FoundVersion);
        var special = wheels.Where(wheel => !WheelName.Parse(wheel).IsPure(version)).ToList();
        var list = Path.Combine(FullPath(Environment), LeftOutList);
        if (special.Count == 0)
        {
            AtomicFile.WriteText(list, "");
            return [.. wheels];
        }

        var answer = AskForHostWheels(special);
        AtomicFile.WriteText(list, string.Concat(answer.LeftOut.Select(left => $"{left.Name} {left.Version}\n")));
        foreach (var left in answer.LeftOut)
        {
            var (file, line) = RequirementFiles.Read(Requirements).Locate(left.Name);
            LogMessage(RequirementDiagnostics.LeftOut, file, line, left.Name, left.Version, left.Reason.TrimEnd('.'));
        }

        return [.. wheels.Except(special, StringComparer.Ordinal).Concat(answer.Wheels).OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal)];
    }

    private HostWheelReport AskForHostWheels(IReadOnlyList<string> special)
    {
        var folder = FullPath(Environment) + ".wheels";
        AtomicFolder.Delete(folder);
        Directory.CreateDirectory(folder);
        var output = new PipOutput();
        var report = Path.Combine(folder, "report.txt");
        // In a file, as on a command line an address with a password would be seen.
        var options = Path.Combine(folder, "options.txt");
        var links = PipTask.WheelFoldersBeside(ApplicationRoot, ProjectDirectory).Select(wheels => "--find-links " + RequirementFiles.Quoted(wheels));
        AtomicFile.WriteText(options, string.Concat(RequirementFiles.Read(Requirements).IndexOptions.Concat(links).Select(option => option + "\n")));
        IEnumerable<KeyValuePair<string, string>> variables = PipFolder.Length == 0 ? [] : [new("PYTHONPATH", FullPath(PipFolder))];
        var last = "";
        var exitCode = RunPython([FullPath(HostScript), folder, .. special, "--", "--requirement", options, report], ApplicationRoot, line => last = output.Add(line), variables);
        File.Delete(options);
        return exitCode == 0 && File.Exists(report)
            ? HostWheelReport.Read(report)
            : throw PythonDiagnostics.ScriptFailed.At(ProjectFile, 0, exitCode, Path.GetFileName(HostScript), last);
    }
}
