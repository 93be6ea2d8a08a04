using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks;

/// <summary>Says which files of a build go into the NuGet package of `dotnet pack`, and where.</summary>
[MSBuildMultiThreadableTask]
public sealed class PlanNuGetPackage : DjangoTask
{
    /// <summary>The folder of the NuGet package for what is for IIS.</summary>
    private const string Root = "iis/";

    /// <summary>DjangoPackageFormats between semicolons, in upper case.</summary>
    [Required]
    public string Formats { get; set; } = "";

    /// <summary>Full path of the project's output.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>The project's environments: metadata OutputFolder; none where it has none.</summary>
    public ITaskItem[] Environments { get; set; } = [];

    /// <summary>What stands beside a Web Deploy package: only the names count.</summary>
    public string[] Sidecars { get; set; } = [];

    /// <summary>Full paths, with metadata PackagePath.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    protected override void ExecuteCore()
    {
        var names = Names().ToList();
        if (names.Count == 0)
        {
            throw VerificationDiagnostics.NothingToPack.At(ProjectFile, 0, Formats.Trim(';'));
        }

        var folders = Environments.Length == 0 ? [""] : Environments.Select(environment => environment.GetMetadata("OutputFolder")).Distinct(StringComparer.Ordinal);
        Files = [.. from folder in folders from name in names select File(folder, name)];
    }

    private IEnumerable<string> Names()
    {
        var project = Path.GetFileNameWithoutExtension(ProjectFile);
        if (Makes("MSI"))
        {
            yield return project + ".msi";
        }

        if (Makes("WEBDEPLOY"))
        {
            yield return project + ".zip";
            foreach (var sidecar in Sidecars)
            {
                yield return Path.GetFileName(sidecar);
            }
        }

        if (Makes("ZIP"))
        {
            yield return project + ".files.zip";
        }
    }

    private bool Makes(string format) => Formats.Contains(";" + format + ";");

    private TaskItem File(string folder, string name) => new(
        Path.Combine(FullPath(OutputFolder), folder, name), new Dictionary<string, string>(StringComparer.Ordinal) { ["PackagePath"] = Root + folder });
}
