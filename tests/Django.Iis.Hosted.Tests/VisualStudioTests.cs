using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>What Visual Studio learns of a project from its evaluation and its design-time targets. Visual Studio itself is not there.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class VisualStudioTests(BuiltPolls polls) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheInputsOfItsUpToDateCheckAreThereAndAllOfThem()
    {
        var inputs = Ask(polls.Project, "CollectUpToDateCheckInputDesignTime");

        Assert.All(inputs, input => Assert.True(File.Exists(polls.Project[input]), input));
        Assert.Superset(
            new HashSet<string>(["manage.py", "mysite/settings.py", "polls/templates/polls/index.html", "polls/static/polls/style.css", "requirements.txt", "web.Production.config"], StringComparer.Ordinal),
            inputs.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void TheOutputsAreTheStampAndThePackages()
    {
        using var project = DjangoProject.Polls();

        Assert.Equal(["bin/Release/Polls.msi", "bin/Release/Polls.zip", "obj/Release/django/built.stamp"], Outputs(project));
    }

    [Fact]
    public void TheOutputsOfSeveralEnvironmentsAreEachOnes()
    {
        using var project = DjangoProject.Empty("Polls", "<PropertyGroup><DjangoEnvironments>Staging;Production</DjangoEnvironments><DjangoPackageFormats>Msi</DjangoPackageFormats></PropertyGroup>");

        Assert.Equal(["bin/Release/Production/Polls.msi", "bin/Release/Staging/Polls.msi", "obj/Release/django/built.stamp"], Outputs(project));
    }

    [Fact]
    public void NoAssemblyIsLookedFor() => Assert.Empty(Ask(polls.Project, "CollectUpToDateCheckBuiltDesignTime"));

    [Fact]
    public void ABuildStampsOnlyWhenAnInputIsNewer()
    {
        var inside = StandInDesignTime.Build(_folder);
        polls.Build(inside);
        var stamp = polls.Project["obj/Release/django/built.stamp"];
        var first = File.GetLastWriteTimeUtc(stamp);
        polls.Build(inside);
        Assert.Equal(first, File.GetLastWriteTimeUtc(stamp));
        var packaged = File.GetLastWriteTimeUtc(polls.Shipped("__app__/manage.py"));
        File.SetLastWriteTimeUtc(polls.Project["manage.py"], DateTime.UtcNow);

        polls.Build(inside);

        Assert.True(File.GetLastWriteTimeUtc(stamp) > first);
        Assert.Equal(packaged, File.GetLastWriteTimeUtc(polls.Shipped("__app__/manage.py")));
    }

    [Fact]
    public void F5FindsItsCommandWithoutATargetAndItsPlanAfterABuild()
    {
        File.Delete(polls.Project["obj/Release/django/run.xml"]);
        polls.Build(StandInDesignTime.Build(_folder));

        var project = HostedBuild.Evaluate(polls.Project.ProjectFile, StandInDesignTime.DesignTime(_folder));

        Assert.True(File.Exists(project.GetPropertyValue("RunCommand")));
        var arguments = project.GetPropertyValue("RunArguments").Split('"', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(File.Exists(arguments[0]) && File.Exists(arguments[2]));
        Assert.Equal("runserver", arguments[^1].Trim());
        Assert.Contains("LaunchProfiles", project.GetItems("ProjectCapability").Select(item => item.EvaluatedInclude));
    }

    [Fact]
    public void TheTreeHasTheSourceAndNothingThatWasMade()
    {
        var project = HostedBuild.Evaluate(polls.Project.ProjectFile, StandInDesignTime.DesignTime(_folder));

        var tree = project.GetItems("None").Select(item => item.EvaluatedInclude.Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(["manage.py", "polls/models.py", "polls/templates/polls/index.html", "web.Production.config"], StringComparer.Ordinal), tree);
        Assert.DoesNotContain(tree, path => path.StartsWith("bin/", StringComparison.Ordinal) || path.StartsWith("obj/", StringComparison.Ordinal) || path.EndsWith("proj", StringComparison.Ordinal));
        Assert.Empty(project.GetItems("Compile"));
    }

    [Fact]
    public void ItsPageOfPropertiesIsInThePackage()
    {
        var project = HostedBuild.Evaluate(polls.Project.ProjectFile, StandInDesignTime.DesignTime(_folder));

        Assert.Contains(project.GetItems("PropertyPageSchema"), item => item.EvaluatedInclude.EndsWith("Django.Iis.PropertyPage.xaml", StringComparison.Ordinal) && File.Exists(item.EvaluatedInclude) && item.GetMetadataValue("Context") == "Project");
    }

    [Fact]
    public void TheDotnetCommandReadsNoneOfIt() =>
        Assert.Empty(HostedBuild.Evaluate(polls.Project.ProjectFile).GetItems("UpToDateCheckInput"));

    private List<string> Outputs(DjangoProject project) =>
        [.. Ask(project, "CollectUpToDateCheckOutputDesignTime").Select(path => Path.GetRelativePath(project.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private List<string> Ask(DjangoProject project, string target) =>
        [.. HostedBuild.Ask(project.ProjectFile, target, StandInDesignTime.DesignTime(_folder)).Select(path => path.Replace('\\', '/'))];
}
