using System.IO;
using System.Linq;
using Django.Iis.Core.Transforms;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Finds the project's own web.config and the transforms that this build applies to it.</summary>
[MSBuildMultiThreadableTask]
public sealed class FindTransforms : DjangoTask
{
    [Required]
    public string Configuration { get; set; } = "";

    [Required]
    public string EnvironmentName { get; set; } = "";

    public string PublishProfileName { get; set; } = "";

    public string PublishProfileDirectory { get; set; } = "";

    public string CustomTransformFileName { get; set; } = "";

    public string CustomTransformDirectory { get; set; } = "";

    /// <summary>False turns all transforms off (IsWebConfigTransformDisabled).</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Full path of the project's web.config; empty when there is none.</summary>
    [Output]
    public string ProjectWebConfig { get; set; } = "";

    /// <summary>Full paths, in the order in which they are applied.</summary>
    [Output]
    public string[] Transforms { get; set; } = [];

    protected override void ExecuteCore()
    {
        // Windows finds Web.config as web.config; so does every other system here.
        ProjectWebConfig = Directory.EnumerateFiles(ProjectDirectory).FirstOrDefault(file => Path.GetFileName(file).ToUpperInvariant() == "WEB.CONFIG") ?? "";
        var files = new TransformFiles
        {
            ProjectDirectory = ProjectDirectory,
            Configuration = Configuration,
            EnvironmentName = EnvironmentName,
            PublishProfileName = PublishProfileName,
            PublishProfileDirectory = PublishProfileDirectory,
            CustomTransformFileName = CustomTransformFileName,
            CustomTransformDirectory = CustomTransformDirectory,
        };
        Transforms = Enabled ? [.. files.Find()] : [];
    }
}
