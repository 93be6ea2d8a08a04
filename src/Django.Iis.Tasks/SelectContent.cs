using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Incremental;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks;

/// <summary>Chooses which of the project's files ship, and where they go below the application's folder.</summary>
[MSBuildMultiThreadableTask]
public sealed class SelectContent : DjangoTask
{
    /// <summary>DjangoContent items, with optional metadata Link.</summary>
    public ITaskItem[] Content { get; set; } = [];

    [Required]
    public string ApplicationRoot { get; set; } = "";

    /// <summary>Folders named by settings, relative ones below the application's root: their content never ships.</summary>
    public string[] ExcludedFolders { get; set; } = [];

    /// <summary>Whether files that only tests need ship too.</summary>
    public bool IncludeTests { get; set; }

    /// <summary>The probe's report: what the settings load is no test. Need not exist.</summary>
    public string Probe { get; set; } = "";

    /// <summary>Full path of the SDK package's folder.</summary>
    [Required]
    public string Sdk { get; set; } = "";

    /// <summary>Where to note which files are tests.</summary>
    [Required]
    public string TestsFile { get; set; } = "";

    /// <summary>The files that ship: full paths with metadata TargetPath.</summary>
    [Output]
    public ITaskItem[] Selected { get; set; } = [];

    protected override void ExecuteCore()
    {
        var excluded = ExcludedFolders.Where(folder => folder.Length > 0).Select(folder => Path.GetFullPath(Path.Combine(ApplicationRoot, folder)));
        var selector = new ContentSelector(ApplicationRoot, ProjectFile, excluded);
        var selected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in Content)
        {
            var path = FullPath(item.ItemSpec);
            if (selector.Select(path, item.GetMetadata("Link")) is { } target)
            {
                selected[target] = path;
            }
        }

        if (!IncludeTests)
        {
            foreach (var test in FindTests(selected))
            {
                selected.Remove(test);
            }
        }

        Selected = [.. selected.Select(pair => new TaskItem(pair.Value, new Dictionary<string, string>(StringComparer.Ordinal) { ["TargetPath"] = pair.Key }))];
    }

    private IEnumerable<string> FindTests(IReadOnlyDictionary<string, string> files)
    {
        var report = Probe.Length > 0 ? FullPath(Probe) : "";
        var note = new TestFilesNote(FullPath(TestsFile), SdkIdentity.Of(Path.GetFullPath(Sdk)));
        return note.Recall(files, report, () => TestFiles.Among(files, File.Exists(report) ? ProbeReport.Read(report).Files : []));
    }
}
