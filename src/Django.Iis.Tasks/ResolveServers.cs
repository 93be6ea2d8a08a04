using System;
using System.Collections.Generic;
using System.Globalization;
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

/// <summary>
/// Downloads the wheels of the servers' distributions, where the requirements' own wheels lack them, and completes the lock. No
/// version of the requirements changes.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ResolveServers : ResolveTask
{
    /// <summary>What every project's requirements have.</summary>
    private const string Framework = "django";

    /// <summary>DjangoServer of each environment.</summary>
    [Required]
    public string[] Servers { get; set; } = [];

    /// <summary>The folder of the requirements' wheels.</summary>
    [Required]
    public string Wheels { get; set; } = "";

    /// <summary>The lock of the requirements alone.</summary>
    [Required]
    public string RequirementsLock { get; set; } = "";

    protected override IEnumerable<string> KeyFiles => [FullPath(RequirementsLock)];

    protected override void ExecuteCore()
    {
        var present = Present();
        var missing = Servers
            .Select(Distribution)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(distribution => !present.Contains(distribution))
            .OrderBy(distribution => distribution, StringComparer.Ordinal)
            .ToList();
        var before = File.Exists(FullPath(Lock)) ? File.ReadAllText(FullPath(Lock)) : null;
        using var folder = new AtomicFolder(FullPath(Destination));
        if (missing.Count > 0 || NamesServers(CommittedLock))
        {
            Add(missing, folder.Temporary);
        }
        else
        {
            // The lock of the requirements is the whole lock, and no Python is needed to say so.
            AtomicFile.WriteTextIfDifferent(FullPath(Lock), File.ReadAllText(FullPath(RequirementsLock)));
        }

        folder.Commit();
        ShowChanges(before, File.ReadAllText(FullPath(Lock)));
    }

    private void Add(IReadOnlyList<string> missing, string folder)
    {
        foreach (var distribution in missing)
        {
            LogMessage(RequirementDiagnostics.ServerAdded, Requirements, 0, distribution, Path.GetFileName(Requirements));
        }

        // One that the requirements have is named where nothing else is: the user's lock may hold one that is not needed any more.
        IEnumerable<string> servers = missing.Count > 0 ? missing : [Servers.Select(Distribution).OfType<string>().FirstOrDefault() ?? Framework];
        Resolve(folder, [.. servers.Select(server => "--server=" + server), "--first", FullPath(Wheels)]);
    }

    private void ShowChanges(string? before, string after)
    {
        if (before is null)
        {
            LogMessage(ResolutionDiagnostics.LockChanged, Requirements, 0, $"{LockChanges.Count(after).ToString(CultureInfo.InvariantCulture)}, listed in {RelativePath.Below(ProjectDirectory, FullPath(Lock)) ?? Lock}");
            return;
        }

        foreach (var change in LockChanges.Between(before, after))
        {
            LogMessage(ResolutionDiagnostics.LockChanged, Requirements, 0, change);
        }
    }

    private string? Distribution(string server) => Choice.Parse<DjangoServer>("DjangoServer", server, ProjectFile).Distribution();

    private HashSet<string> Present() =>
        new(Directory.EnumerateFiles(FullPath(Wheels), "*.whl").Select(path => RequirementFiles.Normalize(WheelName.Parse(path).Distribution)), StringComparer.Ordinal);

    private static bool NamesServers(string committed) =>
        committed.Length > 0 && File.Exists(committed) && File.ReadLines(committed).Any(line => line.StartsWith("servers = [\"", StringComparison.Ordinal));
}
