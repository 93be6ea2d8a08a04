using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Python;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Learns the project's settings by running manage.py in the build's virtual environment.</summary>
public sealed class ProbeDjango : PythonTask
{
    /// <summary>Full path of djiis_probe.py.</summary>
    [Required]
    public string Script { get; set; } = "";

    [Required]
    public string ManagePy { get; set; } = "";

    /// <summary>DjangoSettingsModule; empty to let manage.py choose.</summary>
    public string SettingsModule { get; set; } = "";

    /// <summary>Named in the remedy for a missing package.</summary>
    public string Requirements { get; set; } = "";

    /// <summary>The report to write.</summary>
    [Required]
    public string Report { get; set; } = "";

    protected override void ExecuteCore()
    {
        var report = FullPath(Report);
        var failed = report + ".failed";
        KeyValuePair<string, string>[] settings = SettingsModule.Length == 0 ? [] : [new("DJANGO_SETTINGS_MODULE", SettingsModule)];
        RunScript(Script, [ManagePy], failed, Path.GetDirectoryName(ManagePy)!, settings);
        var probe = ProbeReport.Read(failed);
        if (probe.Error is { } error)
        {
            throw ProbeReport.Failure(error, ProjectFile, Path.GetFileName(Requirements));
        }

        if (!probe.HasStaticFiles)
        {
            LogMessage(StaticDiagnostics.NoStaticFilesApp, file: null, 0);
        }

        foreach (var setting in probe.Injected)
        {
            LogMessage(ContentDiagnostics.SettingInjected, file: null, 0, setting.Key, setting.Value);
        }

        File.Delete(report);
        File.Move(failed, report);
    }
}
