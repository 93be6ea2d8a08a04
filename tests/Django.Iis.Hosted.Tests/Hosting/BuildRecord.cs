using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>What one build did.</summary>
/// <param name="Success">Whether it succeeded.</param>
/// <param name="Targets">Targets that ran, in order.</param>
/// <param name="Tasks">Tasks that ran, in order.</param>
/// <param name="Problems">Errors and warnings in canonical form.</param>
/// <param name="Messages">Everything else that was logged.</param>
internal sealed record BuildRecord(
    bool Success, IReadOnlyList<string> Targets, IReadOnlyList<string> Tasks, IReadOnlyList<string> Problems, IReadOnlyList<string> Messages)
{
    /// <summary>The tasks that run Python or make something. The others of the SDK only look and compare, in every build.</summary>
    private static readonly string[] Working =
    [
        "ResolveRequirements", "CreateVirtualEnvironment", "InstallWheels", "ProbeDjango", "CollectStatic", "ResolveServers", "UnpackWheels",
        "BuildWebConfig", "CompileTranslations", "CheckSecrets", "CompileApplication", "BuildSiteModel", "PackWebDeploy", "PackMsi", "PackFilesZip", "PackFolder", "PackStatic", "PackWixSource",
    ];

    /// <summary>The SDK's tasks that did work, in order.</summary>
    public IReadOnlyList<string> Work => [.. Tasks.Where(IsWork)];

    /// <summary>The SDK's own targets that ran.</summary>
    public IReadOnlyList<string> Stages =>
        [.. Targets.Where(target => target.StartsWith("Django", StringComparison.Ordinal) || target.StartsWith("_Djiis", StringComparison.Ordinal))];

    /// <summary>Whether a task runs Python or makes something.</summary>
    public static bool IsWork(string task) => Working.Contains(task, StringComparer.Ordinal);

    /// <summary>This record, after the test has made sure that the build succeeded.</summary>
    public BuildRecord Succeeded()
    {
        Assert.True(Success, string.Join(Environment.NewLine, Problems));
        return this;
    }
}
