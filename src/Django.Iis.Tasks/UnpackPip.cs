using Django.Iis.Core.Caching;
using Django.Iis.Core.Python.Wheels;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Makes a pip for a Python that has none installed, from the wheel that its ensurepip would install.</summary>
[MSBuildMultiThreadableTask]
public sealed class UnpackPip : DjangoTask
{
    /// <summary>Full path of the wheel; empty when Python has a pip.</summary>
    public string PipWheel { get; set; } = "";

    /// <summary>The cache's folder.</summary>
    [Required]
    public string CacheFolder { get; set; } = "";

    /// <summary>Full path of the folder to put on PYTHONPATH; empty when none is needed.</summary>
    [Output]
    public string PipFolder { get; set; } = "";

    protected override void ExecuteCore()
    {
        if (PipWheel.Length == 0)
        {
            return;
        }

        PipFolder = new WheelCache(new CacheStore(FullPath(CacheFolder))).Open(PipWheel, Cancellation).Folder;
    }
}
