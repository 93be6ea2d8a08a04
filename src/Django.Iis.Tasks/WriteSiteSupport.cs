using Django.Iis.Core.Projects;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Writes the Python that ships with every package; only files that differ are touched.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteSiteSupport : DjangoTask
{
    /// <summary>The SDK's python/site folder.</summary>
    [Required]
    public string Templates { get; set; } = "";

    /// <summary>The folder to fill.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The SDK's python/setup folder.</summary>
    [Required]
    public string LauncherTemplates { get; set; } = "";

    /// <summary>The folder to fill with the launcher.</summary>
    [Required]
    public string LauncherFolder { get; set; } = "";

    [Required]
    public string SettingsModule { get; set; } = "";

    public string WsgiApplication { get; set; } = "";

    public string AsgiApplication { get; set; } = "";

    /// <summary>Folders below the application's root that manage.py imports from too.</summary>
    public string[] SystemPath { get; set; } = [];

    /// <summary>DjangoOwnSettings.</summary>
    public string OwnSettings { get; set; } = "";

    protected override void ExecuteCore()
    {
        SiteSupport.Write(
            FullPath(Templates), FullPath(Folder), SettingsModule, WsgiApplication, AsgiApplication, SystemPath, Core.Projects.OwnSettings.Parse(OwnSettings, ProjectFile));
        SiteSupport.Copy(FullPath(LauncherTemplates), FullPath(LauncherFolder));
    }
}
