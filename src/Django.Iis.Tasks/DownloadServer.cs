using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Core.Python.Wheels;
using Django.Iis.Core.Sites;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Downloads the wheels of the server's distribution, where the requirements' own wheels lack it. No version of theirs changes.</summary>
public sealed class DownloadServer : TargetPipTask
{
    /// <summary>DjangoServer of every environment.</summary>
    [Required]
    public string[] Servers { get; set; } = [];

    /// <summary>The folder of the requirements' wheels.</summary>
    [Required]
    public string Wheels { get; set; } = "";

    /// <summary>The folder of further wheels to replace; empty when the requirements' wheels have the server.</summary>
    [Required]
    public string Destination { get; set; } = "";

    protected override void ExecuteCore()
    {
        var present = WheelsIn(FullPath(Wheels));
        using var folder = new AtomicFolder(FullPath(Destination));
        var missing = Servers.Select(server => Choice.Parse<DjangoServer>("DjangoServer", server, ProjectFile).Distribution())
            .Distinct(StringComparer.Ordinal)
            .Where(distribution => !present.ContainsKey(distribution))
            .ToList();
        foreach (var distribution in missing)
        {
            LogMessage(RequirementDiagnostics.ServerAdded, Requirements, 0, distribution, Path.GetFileName(Requirements));
        }

        if (missing.Count > 0)
        {
            Download(missing, present, folder.Temporary);
        }

        folder.Commit();
    }

    private void Download(IReadOnlyList<string> distributions, IReadOnlyDictionary<string, string> present, string folder)
    {
        var pins = FullPath(Destination) + ".txt";
        AtomicFile.WriteText(pins, string.Concat(present.Values.Select(wheel => WheelName.Parse(wheel)).Select(name => $"{name.Distribution}=={name.Version}\n")));
        if (RunTargetPip(folder, ["--find-links", FullPath(Wheels), "--constraint", pins, .. distributions]) is { } failure)
        {
            throw failure.DownloadFailure(RequirementFiles.Read(Requirements), Platform, PythonVersion);
        }

        foreach (var wheel in WheelsIn(folder).Where(wheel => present.ContainsKey(wheel.Key)))
        {
            File.Delete(wheel.Value);
        }
    }

    /// <summary>Normalized distribution → full path of its wheel.</summary>
    private static Dictionary<string, string> WheelsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.whl").ToDictionary(path => RequirementFiles.Normalize(WheelName.Parse(path).Distribution), StringComparer.Ordinal);
}
