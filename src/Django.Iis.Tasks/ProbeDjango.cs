using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Processes;
using Django.Iis.Core.Python;
using Django.Iis.Core.WebConfigs;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Learns the project's settings by running manage.py in the build's virtual environment.</summary>
[MSBuildMultiThreadableTask]
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

    /// <summary>The build's own folders, which may be written to although they lie below the project.</summary>
    public string[] OwnFolders { get; set; } = [];

    /// <summary>DjangoAppPath.</summary>
    public string AppPath { get; set; } = "/";

    /// <summary>DjangoHostName.</summary>
    public string HostName { get; set; } = "";

    /// <summary>DjangoStaticFiles.</summary>
    public string StaticFiles { get; set; } = "";

    /// <summary>DjangoRemoteUser.</summary>
    public string RemoteUser { get; set; } = "";

    /// <summary>DjangoHttpsRedirect.</summary>
    public string HttpsRedirect { get; set; } = "";

    /// <summary>DjangoOwnSettings: settings that the package leaves as the project has them.</summary>
    public string[] OwnSettings { get; set; } = [];

    /// <summary>Whether to run Django's system checks.</summary>
    public bool Checks { get; set; }

    /// <summary>Whether to look for models without migrations.</summary>
    public bool CheckMigrations { get; set; }

    /// <summary>A file that lists the distributions which this machine has no wheel of, one <c>name version</c> a line; need not exist.</summary>
    public string LeftOut { get; set; } = "";

    /// <summary>Folder with the server's wheels; need not exist.</summary>
    public string Wheels { get; set; } = "";

    /// <summary>The name under which the process stays for the stages after this one; empty to let it end.</summary>
    public string Session { get; set; } = "";

    protected override void ExecuteCore()
    {
        var report = FullPath(Report);
        var failed = report + ".failed";
        RunScript(Script, [.. Options(), ManagePy], failed, Path.GetDirectoryName(ManagePy)!, Variables());
        var probe = ProbeReport.Read(failed);
        if (probe.Error is { } error)
        {
            throw LeftOutPackages.Blamed(error, FullPath(LeftOut), FullPath(Wheels), ProjectFile) ?? ProbeReport.Failure(error, ProjectFile, Path.GetFileName(Requirements));
        }

        LogLayout(probe);

        if (!probe.HasStaticFiles)
        {
            LogMessage(StaticDiagnostics.NoStaticFilesApp, file: null, 0);
        }

        LogInjected(probe);
        File.Delete(report);
        File.Move(failed, report);
    }

    protected override int RunPython(IReadOnlyList<string> arguments, string folder, Func<string, string>? onLine = null, IEnumerable<KeyValuePair<string, string>>? variables = null)
    {
        var session = new PythonSession(BuildEngine, Session);
        if (!session.IsPossible)
        {
            return base.RunPython(arguments, folder, onLine, variables);
        }

        var token = "djiis-" + Guid.NewGuid().ToString("N");
        var command = CommandOf([arguments[0], "--stay=" + token, .. arguments.Skip(1)], folder, [.. variables ?? [], PythonEnvironment.FixedHash]);
        return Start(command, token, session, line => LogLine(onLine is null ? line : onLine(line)));
    }

    private int Start(ProcessCommand command, string token, PythonSession session, Action<string> onLine)
    {
        session.End();
        StayingProcess process;
        try
        {
            process = StayingProcess.Start(command, token);
        }
        catch (Win32Exception error)
        {
            throw CannotStart(error);
        }

        if (process.Wait(onLine, Cancellation))
        {
            session.Keep(process);
            return 0;
        }

        process.Dispose();
        return process.ExitCode;
    }

    private IEnumerable<KeyValuePair<string, string>> Variables()
    {
        if (SettingsModule.Length > 0)
        {
            yield return new("DJANGO_SETTINGS_MODULE", SettingsModule);
        }

        yield return new(ProcessVariables.AllowedHosts, HostName);
        yield return new(ProcessVariables.StaticFiles, StaticFiles);
        yield return new(ProcessVariables.RemoteUsers, RemoteUser);
        yield return new(ProcessVariables.Https, string.Equals(HttpsRedirect, nameof(Core.Sites.HttpsRedirect.Django), StringComparison.OrdinalIgnoreCase) ? "1" : "");
    }

    private IEnumerable<string> Options()
    {
        yield return "--root=" + ProjectDirectory;
        yield return "--app-path=" + AppPath;
        foreach (var folder in OwnFolders)
        {
            yield return "--spare=" + FullPath(folder);
        }

        foreach (var setting in OwnSettings)
        {
            yield return "--own-setting=" + setting;
        }

        if (Checks)
        {
            yield return "--checks";
        }

        if (CheckMigrations)
        {
            yield return "--migrations";
        }
    }

    // One line for everybody, and each setting for those who ask.
    private void LogInjected(ProbeReport probe)
    {
        foreach (var setting in probe.Injected)
        {
            LogDetail(ContentDiagnostics.SettingInjected, setting.Key, setting.Value);
        }

        if (probe.Injected.Count > 0)
        {
            LogMessage(ContentDiagnostics.SettingsInjected, file: null, 0, string.Join(", ", probe.Injected.Select(setting => setting.Key).Distinct(StringComparer.Ordinal)));
        }
    }

    private void LogLayout(ProbeReport probe)
    {
        if (probe.AssignedModule is { } assigned)
        {
            LogMessage(ProbeDiagnostics.AssignedModule, probe.AssignmentPlace?.File, probe.AssignmentPlace?.Line ?? 0, probe.SettingsModule, assigned);
        }

        foreach (var path in probe.OutsidePaths)
        {
            LogMessage(ProbeDiagnostics.OutsidePath, ManagePy, 0, path);
        }
    }
}
