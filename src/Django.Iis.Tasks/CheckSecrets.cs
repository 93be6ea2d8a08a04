using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Secrets;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Stops the build when a file that would ship is or holds a secret. Packages that the project requires are not looked at.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSecrets : DjangoTask
{
    private static readonly StringComparer PathComparer = Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The application's files.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The folder that collectstatic filled; need not exist.</summary>
    public string StaticFolder { get; set; } = "";

    /// <summary>The folders that collectstatic reads: a file there is blamed, not its copy.</summary>
    public string[] StaticSources { get; set; } = [];

    /// <summary>The front end's files; empty without one.</summary>
    public string FrontEndFolder { get; set; } = "";

    /// <summary>Folders of others, whose files the project does not answer for: the virtual environment.</summary>
    public string[] KnownFolders { get; set; } = [];

    /// <summary>DjangoAllowedSecret: files that may ship although they look like secrets.</summary>
    public string[] Allowed { get; set; } = [];

    protected override void ExecuteCore()
    {
        var allowed = new HashSet<string>(Allowed.Select(FullPath), PathComparer);
        // A static file stands in the folder under its own name and under one with a hash: one secret is one error.
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, source) in Content.Select(item => (FullPath(item.ItemSpec), FullPath(item.ItemSpec))).Concat(StaticFiles()).Concat(FrontEndFiles()))
        {
            Cancellation.ThrowIfCancellationRequested();
            if (allowed.Contains(source))
            {
                reported.UnionWith(SecretScanner.Scan(path).Select(Key));
                continue;
            }

            foreach (var finding in SecretScanner.Scan(path).Where(finding => reported.Add(Key(finding))))
            {
                Report(finding, source);
            }
        }
    }

    private static string Key(SecretFinding finding) => finding.Kind + " " + finding.Identity;

    private void Report(SecretFinding finding, string file)
    {
        var name = RelativePath.Below(ProjectDirectory, file) ?? file;
        LogError(finding.Line == 0
            ? ContentDiagnostics.SecretFile.At(file, 0, name, finding.Kind)
            : ContentDiagnostics.SecretInFile.At(file, finding.Line, name, finding.Kind));
    }

    /// <summary>Collected files, those with a source of the project's first, each with the file to blame.</summary>
    private IEnumerable<(string Path, string Source)> StaticFiles()
    {
        var folder = FullPath(StaticFolder);
        if (StaticFolder.Length == 0 || !Directory.Exists(folder))
        {
            return [];
        }

        var known = KnownFolders.Select(FullPath).ToList();
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => (Path: path, Source: SourceOf(RelativePath.Below(folder, path)!)))
            .Where(file => file.Source is null || !known.Exists(other => RelativePath.IsWithin(other, file.Source)))
            .OrderBy(file => file.Source is null)
            .Select(file => (file.Path, file.Source ?? file.Path));
    }

    private IEnumerable<(string Path, string Source)> FrontEndFiles()
    {
        var folder = FullPath(FrontEndFolder);
        return FrontEndFolder.Length == 0 || !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).OrderBy(path => path, StringComparer.Ordinal).Select(path => (path, path));
    }

    private string? SourceOf(string relative) =>
        StaticSources.Select(folder => Path.Combine(FullPath(folder), relative)).FirstOrDefault(File.Exists);
}
