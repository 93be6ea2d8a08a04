using System;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

public sealed class PlanEnvironmentsTests
{
    [Fact]
    public void EachEnvironmentIsABuildOfTheProjectWithWhatItSays()
    {
        using var task = Plan([Environment("Staging", ("SettingsModule", "shop.settings.staging"), ("AppPath", "/shop")), Environment("Production")]);

        Assert.All(task.Builds, build => Assert.Equal(task.ProjectFile, build.ItemSpec));
        Assert.Equal(
            [
                "EnvironmentName=Staging;_DjiisIsInnerBuild=true;_DjiisEnvironmentFolder=Staging/;DjangoAppPath=/shop;DjangoSettingsModule=shop.settings.staging",
                "EnvironmentName=Production;_DjiisIsInnerBuild=true;_DjiisEnvironmentFolder=Production/",
            ],
            task.Builds.Select(build => build.GetMetadata("AdditionalProperties")));
    }

    [Fact]
    public void ValuesWithSemicolonsReachTheBuildWhole()
    {
        using var task = Plan([Environment("Staging", ("Bindings", "http/*:80:a;https/*:443:a"))]);

        Assert.EndsWith(";DjangoBindings=http/*:80:a;https/*:443:a", task.Builds[0].GetMetadata("AdditionalProperties"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheOnlyEnvironmentHasNoFolderOfItsOwn()
    {
        using var task = Plan([Environment("Staging")]);

        Assert.Equal("", task.Builds[0].GetMetadata("OutputFolder"));
    }

    [Fact]
    public void OneOfSeveralKeepsItsFolderWhenItIsBuiltAlone()
    {
        using var task = Plan([Environment("Staging"), Environment("Production")], asked: "production");

        Assert.Equal("Production/", Assert.Single(task.Builds).GetMetadata("OutputFolder"));
    }

    [Fact]
    public void MisspeltMetadataIsAWarning()
    {
        var engine = new RecordingEngine();
        using var task = Plan([Environment("Staging", ("Settings", "shop.settings"))], engine: engine);

        var warning = Assert.Single(engine.Warnings);
        Assert.Equal("DJIIS1064", warning.Code);
        Assert.Contains("'Settings'", warning.Message, StringComparison.Ordinal);
    }

    private static PlanEnvironments Plan(ITaskItem[] environments, string asked = "", RecordingEngine? engine = null)
    {
        var task = new PlanEnvironments { BuildEngine = engine ?? new RecordingEngine(), ProjectFile = "/src/Shop.csproj", Environments = environments, Asked = asked };
        Assert.True(task.Execute());
        return task;
    }

    private static TaskItem Environment(string name, params (string Name, string Value)[] metadata) =>
        new(name, metadata.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
