using System;
using System.Linq;
using Django.Iis.Core.Projects;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Finds out what the environments of a project can have together, writes it down for their builds, and says which of them make it.</summary>
[MSBuildMultiThreadableTask]
public sealed class ShareEnvironments : DjangoTask
{
    /// <summary>One for each environment: its name, with metadata Server, StaticKey, UpgradeCode.</summary>
    [Required]
    public ITaskItem[] Environments { get; set; } = [];

    /// <summary>The inner builds, with metadata Environment.</summary>
    [Required]
    public ITaskItem[] Builds { get; set; } = [];

    /// <summary>The file for <see cref="ReadShares"/>.</summary>
    [Required]
    public string Shares { get; set; } = "";

    /// <summary>The inner builds that collect static files.</summary>
    [Output]
    public ITaskItem[] StaticBuilds { get; set; } = [];

    /// <summary>The inner build that makes the payload.</summary>
    [Output]
    public ITaskItem[] PayloadBuild { get; set; } = [];

    protected override void ExecuteCore()
    {
        var shares = EnvironmentShares.Of([.. Environments.Select(Describe)], ProjectFile);
        shares.Write(FullPath(Shares));
        StaticBuilds = [.. Builds.Where(build => shares.StaticOwners.Contains(build.GetMetadata("Environment"), StringComparer.Ordinal))];
        PayloadBuild = [Builds[0]];
    }

    private static EnvironmentDescription Describe(ITaskItem item) =>
        new(item.ItemSpec, item.GetMetadata("Server"), item.GetMetadata("StaticKey"), item.GetMetadata("UpgradeCode"));
}
