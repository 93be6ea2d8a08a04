using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Tests;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>Evaluates and builds projects in this process, as an IDE does. Each call sees the files as they are then.</summary>
internal static class HostedBuild
{
    /// <summary>Reads a project, whose evaluation a test may question.</summary>
    public static ProjectInstance Evaluate(string projectFile, IReadOnlyDictionary<string, string>? properties = null)
    {
        using var projects = new ProjectCollection();
        return ProjectInstance.FromFile(projectFile, new Microsoft.Build.Definition.ProjectOptions { GlobalProperties = GlobalProperties(properties), ProjectCollection = projects });
    }

    /// <summary>NuGet's restore, in an evaluation of its own.</summary>
    public static BuildRecord Restore(string projectFile)
    {
        var session = new Dictionary<string, string>(StringComparer.Ordinal) { ["MSBuildRestoreSessionId"] = Guid.NewGuid().ToString() };
        return Run(projectFile, ["Restore"], session, BuildRequestDataFlags.ClearCachesAfterBuild | BuildRequestDataFlags.SkipNonexistentTargets);
    }

    /// <summary>Builds targets of a restored project.</summary>
    public static BuildRecord Build(string projectFile, IReadOnlyList<string> targets, IReadOnlyDictionary<string, string>? properties = null) =>
        Run(projectFile, targets, properties, BuildRequestDataFlags.None);

    /// <summary>The items that a target returns, as a project that references this one gets them.</summary>
    public static IReadOnlyList<string> Ask(string projectFile, string target, IReadOnlyDictionary<string, string> properties)
    {
        using var manager = new BuildManager();
        var request = new BuildRequestData(projectFile, GlobalProperties(properties), toolsVersion: null, [target], hostServices: null);
        var result = manager.Build(new BuildParameters { MaxNodeCount = 1, EnableNodeReuse = false }, request);
        return [.. result.ResultsByTarget[target].Items.Select(item => item.ItemSpec)];
    }

    /// <summary>Builds targets of a restored project, and reads from the binary log what that took.</summary>
    public static WorkRecord Log(string projectFile, IReadOnlyList<string> targets, IReadOnlyDictionary<string, string>? properties = null)
    {
        using var folder = new TemporaryFolder();
        var log = folder["build.binlog"];
        Run(projectFile, targets, properties, BuildRequestDataFlags.None, new BinaryLogger { Parameters = "ProjectImports=None;" + log }).Succeeded();
        return WorkRecord.Of(log);
    }

    private static BuildRecord Run(string projectFile, IReadOnlyList<string> targets, IReadOnlyDictionary<string, string>? properties, BuildRequestDataFlags flags, params IEnumerable<ILogger> loggers)
    {
        using var projects = new ProjectCollection();
        using var manager = new BuildManager();
        var recorder = new BuildRecorder();
        var parameters = new BuildParameters(projects) { Loggers = [recorder, .. loggers], MaxNodeCount = 1, EnableNodeReuse = false };
        var request = new BuildRequestData(projectFile, GlobalProperties(properties), toolsVersion: null, [.. targets], hostServices: null, flags);
        var result = manager.Build(parameters, request);
        return recorder.Finish(result.OverallResult == BuildResultCode.Success);
    }

    private static Dictionary<string, string> GlobalProperties(IReadOnlyDictionary<string, string>? properties)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Configuration"] = "Release" };
        foreach (var (name, value) in properties ?? all)
        {
            all[name] = value;
        }

        return all;
    }
}
