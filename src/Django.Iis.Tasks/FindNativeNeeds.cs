using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.NativeNeeds;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Looks through the native code among the server's packages: what it needs is written down, what the server could not load is an error.</summary>
[MSBuildMultiThreadableTask]
public sealed class FindNativeNeeds : DjangoTask
{
    /// <summary>The server's site-packages.</summary>
    [Required]
    public string SitePackages { get; set; } = "";

    [Required]
    public string TargetPlatform { get; set; } = "";

    /// <summary>major.minor, or more.</summary>
    [Required]
    public string PythonVersion { get; set; } = "";

    /// <summary>The Python that ships with the site; empty for the server's.</summary>
    public string RuntimeFolder { get; set; } = "";

    /// <summary>Where to write what is found; only when it differs.</summary>
    [Required]
    public string Needs { get; set; } = "";

    protected override void ExecuteCore()
    {
        var platform = Core.Python.TargetPlatform.Parse(TargetPlatform, ProjectFile);
        var finder = new NativeNeedsFinder(platform, System.Version.Parse(PythonVersion).ToString(2), RuntimeFolder.Length == 0 ? null : FullPath(RuntimeFolder));
        var report = finder.Find(FullPath(SitePackages), Cancellation);
        foreach (var file in report.Foreign)
        {
            LogError(NativeDiagnostics.ForeignExecutable.At(
                file.File, 0, file.Distribution, file.Version, file.Processor, System.IO.Path.GetFileName(file.File), platform.Tag));
        }

        if (report.Foreign.Count == 0)
        {
            NativeNeedsXml.Write(FullPath(Needs), report);
        }
    }
}
