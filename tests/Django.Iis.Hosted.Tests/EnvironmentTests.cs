using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Hosted.Tests.Hosting;

namespace Django.Iis.Hosted.Tests;

/// <summary>One project, packages for several environments. The sample Portal, built once.</summary>
public sealed class EnvironmentTests(BuiltPortal portal) : IClassFixture<BuiltPortal>
{
    [Fact]
    public void EachEnvironmentHasItsPackageWithItsSettings()
    {
        Assert.Equal(["Production", "Staging", "Testing"], portal.Folders("bin/Release"));
        Assert.Contains("SETTINGS_MODULE = \"portal.settings.testing\"", portal.Shipped("Testing", "__python__/django_iis/project.py"), StringComparison.Ordinal);
        Assert.Contains("SETTINGS_MODULE = \"portal.settings.production\"", portal.Shipped("Staging", "__python__/django_iis/project.py"), StringComparison.Ordinal);
        Assert.Equal(
            "artefact: Folder Testing, Folder Staging, Folder Production",
            Assert.Single(portal.First.Messages, message => message.StartsWith("artefact:", StringComparison.Ordinal)));
    }

    [Fact]
    public void TransformsAndVariablesAreThoseOfTheEnvironment()
    {
        Assert.Contains("X-Robots-Tag", portal.Shipped("Staging", "web.config"), StringComparison.Ordinal);
        Assert.Contains("Portal (staging)", portal.Shipped("Staging", "web.config"), StringComparison.Ordinal);
        Assert.DoesNotContain("X-Robots-Tag", portal.Shipped("Production", "web.config"), StringComparison.Ordinal);
        Assert.DoesNotContain("Portal (staging)", portal.Shipped("Production", "web.config"), StringComparison.Ordinal);
    }

    [Fact]
    public void EachEnvironmentHasItsSitePoolAndBindings()
    {
        var setups = portal.Folders("bin/Release").Select(environment => XDocument.Load(portal.Path(environment, "__setup__/site.xml")).Root!);

        Assert.Equal(
            [
                "Production: Intranet/portal, Portal, http/*:80:intranet.example;https/*:443:intranet.example#subject:intranet.example",
                "Staging: Intranet-Staging/portal, Portal-Staging, ",
                "Testing: Intranet-Testing/portal, Portal-Testing, http/*:8081:",
            ],
            setups.Select(setup => $"{Of(setup, "environment")}: {Of(setup.Element("site"), "name")}{Of(setup.Element("site"), "appPath")}, {Of(setup.Element("pool"), "name")}, {Of(setup.Element("site"), "bindings")}"));

        static string? Of(XElement? element, string attribute) => (string?)element?.Attribute(attribute);
    }

    [Fact]
    public void WhatEnvironmentsShareIsMadeOnce()
    {
        Assert.Equal(1, portal.First.Work.Count(task => task == "CreateVirtualEnvironment"));
        Assert.Equal(1, portal.First.Work.Count(task => task == "UnpackWheels"));
        Assert.Equal(3, portal.First.Work.Count(task => task == "ProbeDjango"));
    }

    [Fact]
    public void StaticFilesAreCollectedOnceForTheSameSettings()
    {
        Assert.Equal(2, portal.First.Work.Count(task => task == "CollectStatic"));
        Assert.True(File.Exists(portal.Path("Staging", "static/staticfiles.json")));
        Assert.False(File.Exists(portal.Path("Testing", "static/staticfiles.json")));
    }

    [Fact]
    public void ABuildWithNothingToDoDoesNothing() => Assert.Empty(portal.Build().Work);

    [Fact]
    public void OneEnvironmentsChangeIsItsAlone()
    {
        portal.Build();
        using (portal.Project.Edit("web.Staging.config", text => text.Replace("noindex", "noindex, nofollow", StringComparison.Ordinal)))
        {
            Assert.Equal(["BuildWebConfig", "BuildSiteModel", "PackFolder"], portal.Build().Work);
        }
    }

    [Fact]
    public void OneEnvironmentCanBeBuiltAlone()
    {
        Directory.Delete(portal.Path("Staging", ""), recursive: true);
        Directory.Delete(portal.Path("Testing", ""), recursive: true);

        portal.Build(("EnvironmentName", "staging"));

        Assert.True(File.Exists(portal.Path("Staging", "web.config")));
        Assert.False(Directory.Exists(portal.Path("Testing", "")));
        portal.Build();
    }

    [Theory]
    [InlineData("", "Testing, Testing, Staging, Staging, Production, Production")]
    [InlineData("Staging", "Staging, Staging")]
    public void AnAddressIsExplainedForEachEnvironmentOrTheChosenOne(string chosen, string explained)
    {
        var asked = chosen.Length == 0 ? BuiltPortal.Properties(("Url", "/portal/x")) : BuiltPortal.Properties(("Url", "/portal/x"), ("EnvironmentName", chosen));

        var build = HostedBuild.Build(portal.Project.ProjectFile, ["ExplainUrl"], asked).Succeeded();

        var answers = build.Messages.Where(message => message.Contains(": GET /portal/x: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(explained, string.Join(", ", answers.Select(answer => answer[..answer.IndexOf(',', StringComparison.Ordinal)])));
        Assert.All(answers, answer => Assert.Contains("Django answers", answer, StringComparison.Ordinal));
    }

    [Fact]
    public void AnEnvironmentThatTheProjectHasNotIsAnError()
    {
        var build = HostedBuild.Build(portal.Project.ProjectFile, ["Build"], BuiltPortal.Properties(("EnvironmentName", "Stagin")));

        Assert.Contains("error DJIIS1063:", Assert.Single(build.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEnvironmentThatIsNoLongerDeclaredGoes()
    {
        portal.Build();
        using (portal.Project.Edit("Portal.csproj", text => text.Replace("<DjangoEnvironment Include=\"Testing\"", "<Nothing Include=\"Testing\"", StringComparison.Ordinal)))
        {
            portal.Build();
            Assert.Equal(["Production", "Staging"], portal.Folders("bin/Release"));
            Assert.Equal(["Production", "Staging"], portal.Folders("obj/Release/django"));
        }

        portal.Build();
        Assert.Equal(["Production", "Staging", "Testing"], portal.Folders("bin/Release"));
    }

    [Fact]
    public void AReferenceGetsTheInstallersOfAllEnvironments()
    {
        var installers = HostedBuild.Ask(portal.Project.ProjectFile, "GetTargetPath", BuiltPortal.Properties(("DjangoPackageFormats", "Msi")));

        Assert.Equal(
            ["Testing/Portal.msi", "Staging/Portal.msi", "Production/Portal.msi"],
            installers.Select(path => System.IO.Path.GetRelativePath(portal.Project["bin/Release"], path).Replace('\\', '/')));
    }

    [Fact]
    public void CleanLeavesNothing()
    {
        HostedBuild.Build(portal.Project.ProjectFile, ["Clean"], BuiltPortal.Properties()).Succeeded();

        Assert.Empty(portal.Folders("bin/Release"));
        Assert.False(Directory.Exists(portal.Project["obj/Release/django"]));
        portal.Build();
    }
}
