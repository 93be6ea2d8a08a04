using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Refuses what cannot be published before anything is built.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckPublish : DjangoTask
{
    private static readonly string[] Methods = ["FileSystem", "Package", "MSDeployPackage"];

    /// <summary>WebPublishMethod or PublishProtocol.</summary>
    [Required]
    public string Method { get; set; } = "";

    /// <summary>PublishProfile; empty for none.</summary>
    public string Profile { get; set; } = "";

    /// <summary>Where the profile was looked for.</summary>
    public string ProfileFile { get; set; } = "";

    /// <summary>PublishProfileImported.</summary>
    public string ProfileIsThere { get; set; } = "";

    protected override void ExecuteCore()
    {
        if (Profile.Length > 0 && ProfileIsThere != "true")
        {
            throw WebDeployDiagnostics.NoPublishProfile.At(ProjectFile, 0, Profile, ProfileFile.Replace('\\', Path.DirectorySeparatorChar));
        }

        if (!Methods.Contains(Method))
        {
            throw WebDeployDiagnostics.UnknownPublishMethod.At(ProjectFile, 0, Method);
        }
    }
}
