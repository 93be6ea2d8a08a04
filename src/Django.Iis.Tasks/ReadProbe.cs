using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Hands a probe's report to the targets.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReadProbe : DjangoTask
{
    [Required]
    public string Report { get; set; } = "";

    [Output]
    public string SettingsModule { get; set; } = "";

    [Output]
    public string DjangoVersion { get; set; } = "";

    /// <summary>Whether the project wants an ASGI server.</summary>
    [Output]
    public bool IsAsgi { get; set; }

    [Output]
    public bool HasChannels { get; set; }

    /// <summary>Whether collectstatic can run.</summary>
    [Output]
    public bool HasStaticFiles { get; set; }

    [Output]
    public string StaticUrl { get; set; } = "";

    /// <summary>Whether another host serves static files.</summary>
    [Output]
    public bool IsStaticElsewhere { get; set; }

    [Output]
    public string StaticRoot { get; set; } = "";

    [Output]
    public string MediaRoot { get; set; } = "";

    [Output]
    public string MediaUrl { get; set; } = "";

    [Output]
    public string WsgiApplication { get; set; } = "";

    [Output]
    public string AsgiApplication { get; set; } = "";

    /// <summary>Folders that collectstatic reads.</summary>
    [Output]
    public string[] StaticFolders { get; set; } = [];

    /// <summary>Folders that manage.py adds to sys.path, relative to the application, with '/'.</summary>
    [Output]
    public string[] SysPaths { get; set; } = [];

    /// <summary>Equal for settings with which collectstatic does the same.</summary>
    [Output]
    public string StaticKey { get; set; } = "";

    protected override void ExecuteCore()
    {
        var report = ProbeReport.Read(FullPath(Report));
        SettingsModule = report.SettingsModule;
        DjangoVersion = report.DjangoVersion;
        IsAsgi = report.IsAsgi;
        HasChannels = report.InstalledApps.Contains("channels");
        HasStaticFiles = report.HasStaticFiles;
        StaticUrl = report.Setting("STATIC_URL") ?? "";
        IsStaticElsewhere = StaticPaths.IsOtherHost(StaticUrl);
        StaticRoot = report.Setting("STATIC_ROOT") ?? "";
        MediaRoot = report.Setting("MEDIA_ROOT") ?? "";
        MediaUrl = report.Setting("MEDIA_URL") ?? "";
        WsgiApplication = report.WsgiApplication ?? "";
        AsgiApplication = report.AsgiApplication ?? "";
        StaticFolders = [.. report.StaticFolders];
        SysPaths = [.. report.SysPaths];
        StaticKey = report.StaticKey;
    }
}
