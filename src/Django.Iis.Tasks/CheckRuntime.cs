using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Core.Python.Runtimes;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Checks the Python that is to ship with the site, before anything is made for it.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckRuntime : DjangoTask
{
    /// <summary>The folder with python.exe.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Version of the NuGet package that the folder is of; ignored where the project names a folder of its own.</summary>
    public string PackageVersion { get; set; } = "";

    /// <summary>DjangoBundledPythonPath; empty for the NuGet package.</summary>
    public string OwnFolder { get; set; } = "";

    [Required]
    public string PythonVersion { get; set; } = "";

    [Required]
    public string TargetPlatform { get; set; } = "";

    /// <summary>DjangoBundledPythonContent.</summary>
    [Required]
    public string Content { get; set; } = "";

    protected override void ExecuteCore()
    {
        Choice.Parse<RuntimeContent>("DjangoBundledPythonContent", Content, ProjectFile);
        var target = TargetVersion.Parse(PythonVersion, ProjectFile);
        if (OwnFolder.Length == 0)
        {
            PythonPackage.Check(PackageVersion, target, ProjectFile);
        }

        var version = BundledPython.Check(FullPath(Folder), Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile), target, ProjectFile);
        Log.LogMessage(MessageImportance.High, "{0}", $"The package brings Python {version} from '{FullPath(Folder)}'.");
    }
}
