using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>What an IDE asks of a project again and again starts nothing.</summary>
public sealed class DesignTimeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The targets that the managed project system of Visual Studio builds after each change.</summary>
    private static readonly string[] VisualStudioTargets =
    [
        "ResolveAssemblyReferencesDesignTime", "ResolveProjectReferencesDesignTime", "ResolveComReferencesDesignTime",
        "ResolvePackageDependenciesDesignTime", "ResolveFrameworkReferencesDesignTime", "CollectUpToDateCheckInputDesignTime",
        "CollectUpToDateCheckOutputDesignTime", "CollectUpToDateCheckBuiltDesignTime", "CollectCopyToOutputDirectoryItemDesignTime",
        "CollectPackageReferences", "CollectSuggestedWorkloads", "GenerateSupportedTargetFrameworkAlias", "CompileDesignTime",
    ];

    private Dictionary<string, string> DesignTime => StandInDesignTime.DesignTime(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ADesignTimeBuildRunsNoneOfTheStages()
    {
        using var project = DjangoProject.Polls();
        HostedBuild.Restore(project.ProjectFile).Succeeded();
        var known = HostedBuild.Evaluate(project.ProjectFile, DesignTime).Targets.Keys;

        var build = HostedBuild.Build(project.ProjectFile, [.. VisualStudioTargets.Where(known.Contains)], DesignTime).Succeeded();

        Assert.Contains("CollectUpToDateCheckInputDesignTime", build.Targets);
        Assert.Empty(build.Stages);
    }

    [Theory]
    [InlineData("ResolveAssemblyReferencesDesignTime")]
    [InlineData("ResolveProjectReferencesDesignTime")]
    [InlineData("CompileDesignTime")]
    [InlineData("GetTargetPath")]
    public void TheTargetsOfAnIdeExist(string target)
    {
        using var project = DjangoProject.Empty("Polls");

        Assert.Contains(target, HostedBuild.Evaluate(project.ProjectFile, DesignTime).Targets.Keys);
    }
}
