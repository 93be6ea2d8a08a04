using System.IO;
using Django.Iis.Core.Sites;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that turns the site model into one artefact.</summary>
public abstract class PackTask : DjangoTask
{
    /// <summary>The complete site model.</summary>
    [Required]
    public string Model { get; set; } = "";

    /// <summary>The folder that receives the artefact.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    protected sealed override void ExecuteCore()
    {
        var artefact = Pack(SiteModelFile.Read(FullPath(Model)), FullPath(OutputFolder));
        Log.LogMessage(MessageImportance.High, "{0} -> {1}", Path.GetFileNameWithoutExtension(ProjectFile), artefact);
    }

    /// <returns>Full path of what was written.</returns>
    protected abstract string Pack(SiteModel site, string folder);
}
