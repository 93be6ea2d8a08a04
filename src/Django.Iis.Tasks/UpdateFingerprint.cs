using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Incremental;
using Django.Iis.Core.IO;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes what a stage depends on to a file whose time changes only with its content: the Input of the stage's target.</summary>
[MSBuildMultiThreadableTask]
public sealed class UpdateFingerprint : DjangoTask
{
    /// <summary>The file to keep up to date.</summary>
    [Required]
    public string KeyFile { get; set; } = "";

    /// <summary>The SDK's folder: another SDK does everything anew.</summary>
    [Required]
    public string Sdk { get; set; } = "";

    /// <summary>Properties and the like; only hashes are written.</summary>
    public string[] Values { get; set; } = [];

    public string[] Files { get; set; } = [];

    /// <summary>Folders that count with all they hold.</summary>
    public string[] Folders { get; set; } = [];

    /// <summary>Folders that count by what their files hold, whenever these were written: read whole, so for what seldom changes.</summary>
    public string[] Contents { get; set; } = [];

    /// <summary>A probe's report, when there is one: what it read and looked for counts too.</summary>
    public string ProbeReport { get; set; } = "";

    /// <summary>Folders whose files are known by other means, and do not count: the build's own.</summary>
    public string[] KnownFolders { get; set; } = [];

    /// <summary>Variables of the build's own Python, with metadata Value: they replace the machine's.</summary>
    public ITaskItem[] BuildEnvironment { get; set; } = [];

    protected override void ExecuteCore()
    {
        var fingerprint = new Fingerprint();
        fingerprint.AddValue(SdkIdentity.Of(Path.GetFullPath(Sdk)));
        foreach (var value in Values)
        {
            fingerprint.AddValue(value);
        }

        foreach (var variable in BuildEnvironment)
        {
            fingerprint.AddValue(variable.ItemSpec + "=" + variable.GetMetadata("Value") + "=" + variable.GetMetadata("Secret"));
        }

        foreach (var file in Files)
        {
            fingerprint.AddFile(FullPath(file));
        }

        var known = Known();
        foreach (var folder in Folders.Select(FullPath).Where(folder => !IsKnown(known, folder)))
        {
            fingerprint.AddFolder(folder);
        }

        foreach (var folder in Contents)
        {
            fingerprint.AddContents(FullPath(folder));
        }

        AddProbe(fingerprint);
        AtomicFile.WriteTextIfDifferent(FullPath(KeyFile), fingerprint.ToString());
    }

    private void AddProbe(Fingerprint fingerprint)
    {
        if (ProbeReport.Length == 0 || !File.Exists(FullPath(ProbeReport)))
        {
            return;
        }

        var known = Known();
        fingerprint.AddReads(Core.Python.ProbeReport.Read(FullPath(ProbeReport)), path => !IsKnown(known, path), BuildEnvironment.Select(item => item.ItemSpec));
    }

    private List<string> Known() => [.. KnownFolders.Select(FullPath)];

    private static bool IsKnown(List<string> known, string path) => known.Exists(folder => RelativePath.IsWithin(folder, path));
}
