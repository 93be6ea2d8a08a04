using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>A project can put its own targets before, after and in front of every stage.</summary>
public sealed class ExtensibilityTests
{
    public static TheoryData<string> Stages =>
    [
        "DjangoLocateProject", "DjangoResolveRequirements", "DjangoRestorePython", "DjangoProbe", "DjangoCollectStatic", "DjangoRestorePayload",
        "DjangoTransformWebConfig", "DjangoCompileTranslations", "DjangoPackageStatic", "DjangoBuildSiteModel", "DjangoPackage", "DjangoPackageWebDeploy", "DjangoPackageMsi", "DjangoPackageZip", "DjangoPackageFolder", "DjangoPackageWixSource",
    ];

    [Theory]
    [MemberData(nameof(Stages))]
    public void BeforeAndAfterAreTheProjectsToFill(string stage)
    {
        using var project = DjangoProject.Empty("Polls", $"""<Target Name="Before{stage}" /><Target Name="After{stage}" />""");

        var evaluated = HostedBuild.Evaluate(project.ProjectFile);

        Assert.Equal(project.ProjectFile, evaluated.Targets["Before" + stage].Location.File);
        Assert.Equal(project.ProjectFile, evaluated.Targets["After" + stage].Location.File);
        var chain = Names(evaluated.GetPropertyValue(stage + "DependsOn"));
        if (stage == "DjangoPackage")
        {
            // Its last target makes the packages of one environment, with the project's targets around them.
            chain = Names(evaluated.Targets[chain[^1]].DependsOnTargets);
        }

        Assert.Equal("After" + stage, chain[^1]);
        Assert.Contains("Before" + stage, chain);
        Assert.All(chain, target => Assert.True(evaluated.Targets.ContainsKey(target), target));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void AStageDependsOnWhatTheProjectPutsInFrontOfIt(string stage)
    {
        using var project = DjangoProject.Empty("Polls", $"<PropertyGroup><{stage}DependsOn>Mine</{stage}DependsOn></PropertyGroup>");

        var evaluated = HostedBuild.Evaluate(project.ProjectFile);

        Assert.StartsWith("Mine;", evaluated.GetPropertyValue(stage + "DependsOn"), StringComparison.Ordinal);
        Assert.Equal($"$({stage}DependsOn)", evaluated.Targets[stage].DependsOnTargets);
    }

    [Fact]
    public void TheProjectsTargetsRunAtTheirPlaces()
    {
        using var project = DjangoProject.Empty("Polls", """
            <PropertyGroup><DjangoLocateProjectDependsOn>Mine</DjangoLocateProjectDependsOn></PropertyGroup>
            <Target Name="Mine" />
            <Target Name="BeforeDjangoLocateProject" />
            <Target Name="AfterDjangoLocateProject" />
            """);
        project.Write("manage.py", "");
        project.Write("requirements.txt", "");

        var build = HostedBuild.Build(project.ProjectFile, ["DjangoLocateProject"]).Succeeded();

        Assert.Equal(
            ["Mine", "BeforeDjangoLocateProject", "_DjiisLocateProject", "AfterDjangoLocateProject", "DjangoLocateProject"],
            build.Targets.Where(target => target == "Mine" || target.Contains("DjangoLocateProject", StringComparison.Ordinal) || target == "_DjiisLocateProject"));
    }

    [Theory]
    [InlineData("CustomBeforeDjangoIisProps")]
    [InlineData("CustomAfterDjangoIisProps")]
    [InlineData("CustomBeforeDjangoIisTargets")]
    [InlineData("CustomAfterDjangoIisTargets")]
    public void AFileOfTheUsersIsImportedAtEachPlace(string property)
    {
        using var project = DjangoProject.Empty("Polls");
        var file = project.Write("custom.props", "<Project><PropertyGroup><Imported>true</Imported></PropertyGroup></Project>");

        var evaluated = HostedBuild.Evaluate(project.ProjectFile, new Dictionary<string, string>(StringComparer.Ordinal) { [property] = file });

        Assert.Equal("true", evaluated.GetPropertyValue("Imported"));
    }

    private static string[] Names(string targets) => targets.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
