using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Runs collectstatic with the shipped settings into a folder of the build's own, which it replaces when it succeeds.</summary>
[MSBuildMultiThreadableTask]
public sealed class CollectStatic : PythonTask
{
    /// <summary>Full path of djiis_collect_static.py.</summary>
    [Required]
    public string Script { get; set; } = "";

    [Required]
    public string ApplicationRoot { get; set; } = "";

    /// <summary>The folder that holds django_iis.</summary>
    [Required]
    public string SiteSupportFolder { get; set; } = "";

    /// <summary>STATIC_URL: without a folder in it there is nothing to collect for.</summary>
    [Required]
    public string StaticUrl { get; set; } = "";

    [Required]
    public string AppPath { get; set; } = "";

    /// <summary>The build's own folders, which may be written to although they lie below the project.</summary>
    public string[] OwnFolders { get; set; } = [];

    /// <summary>DjangoStaticFiles: WhiteNoise has a storage of its own.</summary>
    public string StaticFiles { get; set; } = "";

    /// <summary>The folder to replace.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>The name of the process that the probe left, which has the project in memory; empty for a process of its own.</summary>
    public string Session { get; set; } = "";

    protected override void ExecuteCore()
    {
        if (!StaticPaths.IsOtherHost(StaticUrl))
        {
            StaticPaths.Folder(StaticUrl, "/" + AppPath.Trim('/'), ProjectFile);
        }

        using var folder = new AtomicFolder(FullPath(Destination));
        var report = FullPath(Destination) + ".xml";
        if (!CollectInSession(report, folder.Temporary))
        {
            CollectInProcess(report, folder.Temporary);
        }

        var error = ScriptReport.Read(report).Error;
        File.Delete(report);
        if (error is not null)
        {
            throw error.Kind == "missing-file"
                ? StaticDiagnostics.MissingFile.At(error.File, error.Line, error.Name)
                : StaticDiagnostics.Failed.At(error.File ?? ProjectFile, error.Line, error.Message);
        }

        folder.Commit();
    }

    private void CollectInProcess(string report, string folder) =>
        RunScript(
            Script,
            ["--root=" + ProjectDirectory, .. OwnFolders.Select(own => "--spare=" + FullPath(own)), ApplicationRoot],
            report,
            ApplicationRoot,
            [
                new("DJANGO_SETTINGS_MODULE", SiteSupport.SettingsModule),
                new("DJANGO_IIS_STATIC_ROOT", folder),
                new("DJANGO_IIS_COLLECTING", "1"),
                new(ProcessVariables.StaticFiles, StaticFiles),
                // From the start of Python: folders below it are where the project imports from.
                new("DJANGO_IIS_APPLICATION", ApplicationRoot),
                new("PYTHONPATH", FullPath(SiteSupportFolder)),
            ]);

    /// <returns>Whether the process has done it, or has failed at it.</returns>
    private bool CollectInSession(string report, string folder)
    {
        File.Delete(report);
        if (!new PythonSession(BuildEngine, Session).Ask(["collect", report], LogLine, Cancellation) || !File.Exists(report))
        {
            return false;
        }

        var result = ScriptReport.Read(report);
        if (result.CollectedFolder is { } collected && Directory.Exists(collected))
        {
            Directory.Delete(folder);
            Directory.Move(collected, folder);
        }

        return result.CollectedFolder is not null;
    }
}
