using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Projects;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks;

/// <summary>Turns the project's environments into inner builds of the project itself, one for each.</summary>
[MSBuildMultiThreadableTask]
public sealed class PlanEnvironments : DjangoTask
{
    /// <summary>What an environment may say, and the property that its build gets for it.</summary>
    private static readonly IReadOnlyDictionary<string, string> Properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["SettingsModule"] = "DjangoSettingsModule",
        ["SiteName"] = "DjangoSiteName",
        ["AppPool"] = "DjangoAppPool",
        ["HostName"] = "DjangoHostName",
        ["Bindings"] = "DjangoBindings",
        ["AppPath"] = "DjangoAppPath",
    };

    /// <summary>DjangoEnvironment items.</summary>
    [Required]
    public ITaskItem[] Environments { get; set; } = [];

    /// <summary>EnvironmentName where the command line gives it.</summary>
    public string Asked { get; set; } = "";

    /// <summary>The project file once for each environment: metadata Environment, OutputFolder (below the project's own, with its slash) and AdditionalProperties for the MSBuild task.</summary>
    [Output]
    public ITaskItem[] Builds { get; set; } = [];

    protected override void ExecuteCore()
    {
        var chosen = EnvironmentNames.Choose([.. Environments.Select(environment => environment.ItemSpec)], Asked, ProjectFile);
        Builds = [.. Environments.Where(environment => chosen.Contains(environment.ItemSpec, StringComparer.Ordinal)).Select(Build)];
    }

    private TaskItem Build(ITaskItem environment)
    {
        var name = environment.ItemSpec;
        var properties = new List<string> { "EnvironmentName=" + Escape(name), "_DjiisIsInnerBuild=true" };
        // Packages of several environments stand in folders of their own, also when only one of them is asked for.
        var folder = Environments.Length > 1 ? name + "/" : "";
        properties.Add("_DjiisEnvironmentFolder=" + Escape(folder));
        foreach (var metadata in environment.CloneCustomMetadata().Keys.Cast<string>().OrderBy(key => key, StringComparer.Ordinal))
        {
            if (Properties.TryGetValue(metadata, out var property))
            {
                properties.Add(property + "=" + Escape(environment.GetMetadata(metadata)));
            }
            else
            {
                LogWarning(EnvironmentDiagnostics.UnknownEnvironmentMetadata, ProjectFile, 0, name, metadata, string.Join(", ", Properties.Keys));
            }
        }

        return new TaskItem(ProjectFile, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Environment"] = name,
            ["OutputFolder"] = folder,
            ["AdditionalProperties"] = string.Join(";", properties),
        });
    }

    // Metadata is unescaped when it is read. Semicolons stay: to the MSBuild task a part without an equals sign goes on with the property before it.
    private static string Escape(string value) => value.Replace("%", "%25");
}
