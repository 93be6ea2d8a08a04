using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.SetupPlans;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A task that reads what the project says of its place in IIS.</summary>
public abstract class SetupTask : DjangoTask
{
    /// <summary>Items named after the properties, with metadata Value.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>DjangoDataDirectory items: metadata Access.</summary>
    public ITaskItem[] DataDirectories { get; set; } = [];

    /// <summary>Environment variables of the site: metadata Secret.</summary>
    public ITaskItem[] SiteVariables { get; set; } = [];

    /// <summary>Names of secrets without which an installation is refused.</summary>
    public string[] RequiredSecrets { get; set; } = [];

    /// <summary>The properties, checked.</summary>
    protected SetupPlan ReadPlan() => SetupPlanner.Plan(new SetupProperties(Property, ProjectFile)
    {
        DataDirectories = [.. DataDirectories.Select(item => new KeyValuePair<string, string>(item.ItemSpec, item.GetMetadata("Access")))],
        Secrets = [.. SiteVariables.Where(item => Is(item, "Secret")).Select(item => new KeyValuePair<string, bool>(item.ItemSpec, RequiredSecrets.Contains(item.ItemSpec, StringComparer.OrdinalIgnoreCase)))],
    });

    private string Property(string name) => Array.Find(Properties, item => item.ItemSpec == name)?.GetMetadata("Value") ?? "";

    private static bool Is(ITaskItem item, string metadata) => bool.TryParse(item.GetMetadata(metadata), out var isOn) && isOn;
}
