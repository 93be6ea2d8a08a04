using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python;
using Django.Iis.Core.Python.ByteCode;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that compiles Python sources.</summary>
public abstract class CompilingTask : PythonTask
{
    /// <summary>Below this, a process takes longer to start than to compile.</summary>
    private const int LeastJobs = 40;

    private const int MostProcesses = 8;

    /// <summary>Full path of djiis_compile.py.</summary>
    [Required]
    public string CompileScript { get; set; } = "";

    /// <summary>The server's Python: major.minor.</summary>
    [Required]
    public string PythonVersion { get; set; } = "";

    /// <summary>The version of <see cref="PythonTask.Python"/>: major.minor.patch.</summary>
    [Required]
    public string FoundVersion { get; set; } = "";

    /// <summary>DjangoCompilePython.</summary>
    [Required]
    public string CompilePython { get; set; } = "";

    /// <summary>The name of the process that the probe left, for few sources; empty for processes of their own.</summary>
    public string Session { get; set; } = "";

    /// <summary>Whose byte-code ships.</summary>
    protected ByteCodeScope Scope => ByteCodeFiles.ParseScope(CompilePython, ProjectFile);

    /// <summary>Whether this machine's Python makes byte-code that the server's can read: that of one minor version.</summary>
    protected bool CanCompile => Version.Parse(FoundVersion).ToString(2) == Version.Parse(PythonVersion).ToString(2);

    /// <summary>How the byte-code is marked.</summary>
    protected string Tag => ByteCodeFiles.Tag(Version.Parse(FoundVersion));

    /// <summary>What the bytes depend on besides the source: the exact Python, and how it is asked.</summary>
    protected string Maker => FoundVersion + "-" + Hashes.OfFile(FullPath(CompileScript)).Substring(0, 8);

    /// <summary>Compiles, in several processes where there is much to do: what each is given changes no byte.</summary>
    /// <param name="jobs">What to compile.</param>
    /// <param name="folder">Full path of a folder for the jobs' and the reports' files.</param>
    /// <returns>The sources that do not compile.</returns>
    protected IReadOnlyList<ByteCodeFailure> Compile(IReadOnlyList<ByteCodeJob> jobs, string folder)
    {
        if (jobs.Count == 0)
        {
            return [];
        }

        Directory.CreateDirectory(folder);
        var processes = Math.Min(Math.Min(Environment.ProcessorCount, MostProcesses), 1 + (jobs.Count / LeastJobs));
        var failures = new IReadOnlyList<ByteCodeFailure>[processes];
        try
        {
            Parallel.For(0, processes, new ParallelOptions { CancellationToken = Cancellation }, part =>
                failures[part] = CompilePart(jobs.Where((_, index) => index % processes == part), Path.Combine(folder, part.ToString(System.Globalization.CultureInfo.InvariantCulture)), processes == 1));
        }
        catch (AggregateException errors)
        {
            // One of them is the whole story.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(errors.Flatten().InnerExceptions[0]).Throw();
        }

        return [.. failures.SelectMany(part => part)];
    }

    private IReadOnlyList<ByteCodeFailure> CompilePart(IEnumerable<ByteCodeJob> jobs, string files, bool isAlone)
    {
        var list = files + ".jobs";
        var report = files + ".report";
        AtomicFile.WriteText(list, ByteCodeFiles.Format(jobs));
        File.Delete(report);
        if (isAlone && new PythonSession(BuildEngine, Session).Ask(["compile", Tag, list, report], LogLine, Cancellation) && File.Exists(report))
        {
            return ByteCodeFiles.ReadReport(report);
        }

        var last = "";
        // Neither -I nor -E: PYTHONHASHSEED counts. The environment is clean of the rest.
        var exitCode = RunPython(
            ["-S", "-s", FullPath(CompileScript), Tag, list, report], ProjectDirectory, line => last = line, [PythonEnvironment.FixedHash]);
        if (exitCode != 0 || !File.Exists(report))
        {
            throw PythonDiagnostics.ScriptFailed.At(ProjectFile, 0, exitCode, Path.GetFileName(CompileScript), last);
        }

        return ByteCodeFiles.ReadReport(report);
    }
}
