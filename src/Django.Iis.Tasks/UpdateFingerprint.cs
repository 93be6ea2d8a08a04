using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Incremental;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes what a stage depends on to a file whose time changes only with its content: the Input of the stage's target.</summary>
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

        foreach (var folder in Unknown(Folders.Select(FullPath)))
        {
            fingerprint.AddFolder(folder);
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

        var report = Core.Python.ProbeReport.Read(FullPath(ProbeReport));
        foreach (var file in Unknown(report.Files))
        {
            fingerprint.AddFile(file);
        }

        foreach (var path in Unknown(report.Looks))
        {
            fingerprint.AddPresence(path);
        }

        foreach (var folder in Unknown(report.Listings))
        {
            fingerprint.AddListing(folder);
        }

        var ours = new HashSet<string>(PythonEnvironment.Clean.Keys.Concat(BuildEnvironment.Select(item => item.ItemSpec)), StringComparer.Ordinal);
        foreach (var name in report.Variables.Where(name => !ours.Contains(name)))
        {
            fingerprint.AddVariable(name, Environment.GetEnvironmentVariable(name));
        }
    }

    private IEnumerable<string> Unknown(IEnumerable<string> paths)
    {
        var known = KnownFolders.Select(FullPath).ToList();
        return paths.Where(path => IsOrdinary(path) && !known.Exists(folder => RelativePath.IsWithin(folder, path)));
    }

    // What the kernel makes up on reading has no time that means anything.
    private static bool IsOrdinary(string file) =>
        !file.StartsWith("/proc/", StringComparison.Ordinal) && !file.StartsWith("/dev/", StringComparison.Ordinal) && !file.StartsWith("/sys/", StringComparison.Ordinal);
}
