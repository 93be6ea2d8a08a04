using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Lays out the static files that another host serves, for upload.</summary>
[MSBuildMultiThreadableTask]
public sealed class PackStatic : DjangoTask
{
    /// <summary>The folder that collectstatic filled.</summary>
    [Required]
    public string StaticFolder { get; set; } = "";

    /// <summary>STATIC_URL.</summary>
    [Required]
    public string StaticUrl { get; set; } = "";

    /// <summary>The folder to replace.</summary>
    [Required]
    public string Destination { get; set; } = "";

    protected override void ExecuteCore()
    {
        var source = FullPath(StaticFolder);
        using var folder = new AtomicFolder(FullPath(Destination));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            Cancellation.ThrowIfCancellationRequested();
            var copy = Path.Combine(folder.Temporary, RelativePath.Below(source, file)!);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        folder.Commit();
        LogMessage(StaticDiagnostics.OtherHost, file: null, 0, StaticUrl, RelativePath.Below(ProjectDirectory, FullPath(Destination)) ?? FullPath(Destination));
    }
}
