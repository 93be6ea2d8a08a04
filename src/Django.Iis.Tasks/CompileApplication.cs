using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python.ByteCode;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Compiles the application's sources that changed into a folder of the build's own.</summary>
[MSBuildMultiThreadableTask]
public sealed class CompileApplication : CompilingTask
{
    /// <summary>The application's files, with metadata TargetPath.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The folder, with the paths of the sources below it.</summary>
    [Required]
    public string Destination { get; set; } = "";

    protected override void ExecuteCore()
    {
        var folder = FullPath(Destination);
        var index = folder + ".txt";
        if (Scope != ByteCodeScope.All || !CanCompile)
        {
            File.Delete(index);
            AtomicFolder.Delete(folder);
            return;
        }

        var known = new HashSet<string>(File.Exists(index) ? File.ReadAllLines(index) : [], System.StringComparer.Ordinal);
        var sources = Content.Where(item => ByteCodeFiles.IsSource(item.ItemSpec)).Select(item => Describe(item, folder)).ToList();
        var jobs = sources.Where(source => !known.Contains(source.Key) || !File.Exists(source.Job.Output)).Select(source => source.Job).ToList();
        File.Delete(index);
        // What a changed source had goes too: should it not compile, nothing old ships in its place.
        RemoveOthers(folder, sources.Select(source => source.Job).Except(jobs).Select(job => job.Output));
        var failures = Compile(jobs, folder + ".tmp").ToDictionary(failure => failure.Source, System.StringComparer.Ordinal);
        AtomicFolder.Delete(folder + ".tmp");
        // Nobody else has work for it.
        new PythonSession(BuildEngine, Session).End();
        foreach (var failure in failures.Values)
        {
            LogWarning(PythonDiagnostics.SourceDoesNotCompile, failure.Source, failure.Line, FoundVersion, failure.Reason.TrimEnd('.'));
        }

        AtomicFile.WriteText(index, string.Concat(sources.Where(source => !failures.ContainsKey(source.Job.Source)).Select(source => source.Key + "\n")));
    }

    private (string Key, ByteCodeJob Job) Describe(ITaskItem item, string folder)
    {
        var source = FullPath(item.ItemSpec);
        var name = item.GetMetadata("TargetPath").Replace('\\', '/');
        var job = new ByteCodeJob(source, name, Path.Combine(folder, ByteCodeFiles.PathOf(name, Tag).Replace('/', Path.DirectorySeparatorChar)));
        return ($"{Maker} {Hashes.OfFile(source)} {name}", job);
    }

    private static void RemoveOthers(string folder, IEnumerable<string> outputs)
    {
        var wanted = new HashSet<string>(outputs, System.StringComparer.Ordinal);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            if (!wanted.Contains(file))
            {
                File.Delete(file);
            }
        }
    }
}
