using Django.Iis.Core.IO;
using Django.Iis.Core.Sites;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Completes the site model with every file that ships.</summary>
public sealed class BuildSiteModel : DjangoTask
{
    /// <summary>The site model without files.</summary>
    [Required]
    public string Plan { get; set; } = "";

    /// <summary>The application's files, with metadata TargetPath.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The folder that collectstatic filled; need not exist.</summary>
    [Required]
    public string StaticFolder { get; set; } = "";

    /// <summary>Folders whose content goes to the server's site-packages.</summary>
    [Required]
    public string[] PythonFolders { get; set; } = [];

    /// <summary>The folder with a web.config for each layout.</summary>
    [Required]
    public string WebConfigFolder { get; set; } = "";

    /// <summary>Where to write the model; only when it differs.</summary>
    [Required]
    public string Model { get; set; } = "";

    protected override void ExecuteCore()
    {
        var plan = SiteModelFile.Read(FullPath(Plan));
        var builder = new SiteModelBuilder();
        foreach (var item in Content)
        {
            builder.AddFile(FileRole.Application, item.GetMetadata("TargetPath"), FullPath(item.ItemSpec));
        }

        if (plan.Hosting.StaticPath is not null)
        {
            builder.AddFolder(FileRole.Static, FullPath(StaticFolder));
        }

        foreach (var folder in PythonFolders)
        {
            builder.AddFolder(FileRole.Python, FullPath(folder));
        }

        foreach (var kind in SiteLayouts.Kinds)
        {
            builder.AddFile(FileRole.WebRoot, "web.config", BuildWebConfig.PathOf(FullPath(WebConfigFolder), kind), kind);
        }

        AtomicFile.WriteTextIfDifferent(FullPath(Model), SiteModelFile.Format(plan with { Files = builder.Build(Cancellation) }));
    }
}
