using System;
using System.IO;
using System.Linq;
using Django.Iis.Core.IO;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Removes what the builds of environments have left that the project has no more, or that it is to be cleaned of: only what has our names, and only folders that are ours.</summary>
[MSBuildMultiThreadableTask]
public sealed class RemoveOrphanEnvironments : DjangoTask
{
    /// <summary>What every inner build leaves in its folder, and nothing else does.</summary>
    private const string Mark = "probe.key";

    /// <summary>What an inner build leaves in its folder when it has made a folder of static files for upload.</summary>
    private const string UploadMark = "upload.stamp";

    /// <summary>The environments there are.</summary>
    public string[] Environments { get; set; } = [];

    /// <summary>The folder that holds a folder for each inner build.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>The folder that holds a folder for each environment's packages.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Names of folders among an environment's packages, each with a path inside that only a folder of ours has: <c>Polls/__app__</c>.</summary>
    [Required]
    public string[] PackageFolders { get; set; } = [];

    /// <summary>Names of files among an environment's packages.</summary>
    [Required]
    public string[] PackageFiles { get; set; } = [];

    /// <summary>Name of the folder of static files for upload among an environment's packages.</summary>
    [Required]
    public string UploadFolder { get; set; } = "";

    protected override void ExecuteCore()
    {
        var intermediate = FullPath(IntermediateFolder);
        var orphans = Directory.Exists(intermediate)
            ? Directory.GetDirectories(intermediate)
                .Where(folder => File.Exists(Path.Combine(folder, Mark)) && !Environments.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase))
            : [];
        foreach (var orphan in orphans)
        {
            var packages = Path.Combine(FullPath(OutputFolder), Path.GetFileName(orphan));
            if (File.Exists(Path.Combine(orphan, UploadMark)))
            {
                AtomicFolder.Delete(Path.Combine(packages, UploadFolder));
            }

            RemovePackages(packages);
            AtomicFolder.Delete(orphan);
        }
    }

    private void RemovePackages(string folder)
    {
        foreach (var package in PackageFolders.Where(path => Path.Combine(folder, path) is var mark && (File.Exists(mark) || Directory.Exists(mark))))
        {
            AtomicFolder.Delete(Path.Combine(folder, package.Split('/')[0]));
        }

        foreach (var file in PackageFiles.Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            File.Delete(file);
        }

        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
