using Django.Iis.Core.Projects;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Tells the build of one environment what it shares with the others.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReadShares : DjangoTask
{
    /// <summary>What <see cref="ShareEnvironments"/> wrote.</summary>
    [Required]
    public string Shares { get; set; } = "";

    [Required]
    public string EnvironmentName { get; set; } = "";

    /// <summary>The servers of all environments.</summary>
    [Output]
    public string[] Servers { get; set; } = [];

    /// <summary>The environment that collects this one's static files.</summary>
    [Output]
    public string StaticOwner { get; set; } = "";

    protected override void ExecuteCore()
    {
        var shares = EnvironmentShares.Read(FullPath(Shares));
        Servers = [.. shares.Servers];
        StaticOwner = shares.StaticOwnerOf(EnvironmentName);
    }
}
