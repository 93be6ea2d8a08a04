using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>Source for the WiX toolset, the backend that builds the MSI from it, and WiX projects that use our MSI.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class WixTests(BuiltPolls polls)
{
    private readonly DjangoProject _project = polls.Project;

    [Fact]
    public void TheSourceIsAFolderThatIsMadeAgainWhenItIsGoneAndRemovedWhenItIsNotWanted()
    {
        var first = Build("WixSource");
        Assert.Equal(["PackWixSource"], first.Work);
        Assert.Contains("artefact: WixSource Production Polls.wix", first.Messages);
        Assert.Equal(["Components.wxs", "Folders.wxs", "Polls.wixproj", "Product.wxs", "UserInterface.wxs"], Names(Directory.GetFiles(_project.Artefact("Polls.wix"))));
        Assert.True(File.Exists(_project.Artefact("Polls.wix/payload/files/releases/1.0.0/app/manage.py")));
        Assert.Empty(Build("WixSource").Work);

        File.WriteAllText(_project.Artefact("Polls.wix/Stray.wxs"), "");
        Directory.Delete(_project.Artefact("Polls.wix/payload"), recursive: true);
        File.Delete(_project.Artefact("Polls.wix/Polls.wixproj"));
        Assert.Equal(["PackWixSource"], Build("WixSource").Work);
        Assert.False(File.Exists(_project.Artefact("Polls.wix/Stray.wxs")));
        Assert.True(Directory.Exists(_project.Artefact("Polls.wix/payload")));

        polls.Build();
        Assert.False(Directory.Exists(_project.Artefact("Polls.wix")));
    }

    [Fact]
    public void TheSourceNeverReplacesAFolderOfTheProject()
    {
        var source = _project.Write("Polls.wix/notes.txt", "");

        var build = HostedBuild.Build(_project.ProjectFile, ["Build"], Properties("WixSource", ("OutDir", _project.Folder + "/")));

        Assert.Contains(build.Problems, problem => problem.Contains("error DJIIS1660: ", StringComparison.Ordinal));
        Assert.True(File.Exists(source));
        Directory.Delete(_project["Polls.wix"], recursive: true);
        polls.Build();
    }

    [Fact]
    public void TheSourceBuildsWhereverItIsPut()
    {
        using var elsewhere = new TemporaryFolder();
        Build("WixSource");
        WixStandIn.Offer(elsewhere.Path);
        elsewhere.Write("Directory.Build.props", "<Project><PropertyGroup><OutputName>Other</OutputName><InstallerPlatform>x86</InstallerPlatform></PropertyGroup></Project>");
        elsewhere.Write("Directory.Build.targets", "<Project><Target Name=\"Trap\" BeforeTargets=\"Build\"><Error Text=\"trapped\" /></Target></Project>");
        Directory.Move(_project.Artefact("Polls.wix"), elsewhere["handed over"]);
        var project = elsewhere["handed over/Polls.wixproj"];

        HostedBuild.Restore(project).Succeeded();
        HostedBuild.Build(project, ["Build"]).Succeeded();

        Assert.Equal(
            [
                "output Package Polls.msi", "platform x64", "configuration Release", "eula []",
                "source Components.wxs", "source Folders.wxs", "source Product.wxs",
                "bindpath payload=" + elsewhere["handed over/payload"],
            ],
            WixStandIn.Read(elsewhere["handed over/bin/Release/Polls.msi"]).Where(line => !line.StartsWith("source UserInterface", StringComparison.Ordinal)));
        polls.Build();
    }

    [Fact]
    public void TheBackendPutsItsPackageInThePlaceOfTheBuiltInOne()
    {
        WixStandIn.Offer(_project.Folder);
        var built = BuildWithWix();
        Assert.Equal(["PackWixSource"], built.Work);
        Assert.Contains("artefact: Msi Production Polls.msi", built.Messages);
        Assert.Contains("output Package Polls.msi", WixStandIn.Read(_project.Artefact("Polls.msi")));
        Assert.Equal(["[]"], WixStandIn.Read(_project.Artefact("Polls.msi"), "eula"));
        Assert.Equal(["Polls.msi"], Names(Directory.GetFileSystemEntries(_project["bin/Release"])));

        var second = BuildWithWix();
        Assert.Empty(second.Work);
        Assert.DoesNotContain("CopyFilesToOutputDirectory", second.Targets);

        File.Delete(_project.Artefact("Polls.msi"));
        Assert.Empty(BuildWithWix().Work);
        Assert.Contains("output Package Polls.msi", WixStandIn.Read(_project.Artefact("Polls.msi")));

        Assert.Equal(["PackMsi"], Build("Msi").Work);
        Assert.DoesNotContain("output Package Polls.msi", WixStandIn.Read(_project.Artefact("Polls.msi")));
        polls.Build();
    }

    [Fact]
    public void TermsAreAcceptedOnlyWhereTheUserAcceptsThem()
    {
        WixStandIn.Offer(_project.Folder);

        BuildWithWix(("AcceptEula", "yes, I do"));

        Assert.Equal(["[yes, I do]"], WixStandIn.Read(_project.Artefact("Polls.msi"), "eula"));
        polls.Build();
    }

    [Fact]
    public void WhatTheCommandLineSaysOfTheSiteDoesNotReachWix()
    {
        WixStandIn.Offer(_project.Folder);

        BuildWithWix(("OutDir", _project["bin/Release"] + "/"), ("OutputName", "Other"), ("InstallerPlatform", "x86"));

        Assert.Equal(["x64"], WixStandIn.Read(_project.Artefact("Polls.msi"), "platform"));
        polls.Build();
    }

    [Fact]
    public void TheBackendIsRefusedWhereWixDoesNotRun()
    {
        var properties = Properties("Msi", ("DjangoMsiBackend", "wix"), ("_DjiisBuildSystem", "Unix"));

        var build = HostedBuild.Build(_project.ProjectFile, ["Build"], properties);

        Assert.Contains("error DJIIS1661: ", Assert.Single(build.Problems), StringComparison.Ordinal);
        Assert.Empty(build.Work);
        polls.Build();
    }

    [Fact]
    public void AWixBundleGetsTheMsiOfTheProjectThatItReferences()
    {
        using var folder = new TemporaryFolder();
        WixStandIn.Offer(folder.Path);
        polls.Build();
        var bundle = folder.Write("Suite/Suite.wixproj", $"""
            <Project Sdk="WixToolset.Sdk/5.0.2">
              <PropertyGroup><OutputType>Bundle</OutputType></PropertyGroup>
              <ItemGroup>
                <Compile Include="Suite.wxs" />
                <ProjectReference Include="{_project.ProjectFile}" />
              </ItemGroup>
            </Project>
            """);
        var formats = new Dictionary<string, string>(StringComparer.Ordinal) { ["DjangoPackageFormats"] = "Msi" };

        HostedBuild.Restore(bundle).Succeeded();
        var build = HostedBuild.Build(bundle, ["Build"], formats).Succeeded();

        Assert.Equal(["PackMsi"], build.Work);
        Assert.True(File.Exists(_project.Artefact("Polls.msi")));
        Assert.Equal([$"{_project.ProjectFile} is {_project.Artefact("Polls.msi")}"], WixStandIn.Read(folder["Suite/bin/Release/Suite.exe"], "reference"));
        polls.Build();
    }

    [Theory]
    [InlineData("Msi;Folder", true)]
    [InlineData("Folder", false)]
    public void WhoAsksForTheOutputIsToldTheMsiIfThereIsOne(string formats, bool isTold)
    {
        var properties = Properties(formats, ("BuildProjectReferences", "false"), ("BuildingInsideVisualStudio", "true"));

        var paths = HostedBuild.Ask(_project.ProjectFile, "GetTargetPath", properties);

        Assert.Equal(isTold ? [_project.Artefact("Polls.msi")] : [], paths);
    }

    [Fact]
    public void ACompilerGetsNothingFromTheProjectThatItsProjectReferences()
    {
        using var folder = new TemporaryFolder();
        PackedSdk.Configure(folder.Path);
        polls.Build();
        folder.Write("Library/Class.cs", "public sealed class Class;");
        var library = folder.Write("Library/Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost></PropertyGroup>
              <ItemGroup><ProjectReference Include="{_project.ProjectFile}" /></ItemGroup>
            </Project>
            """);

        HostedBuild.Restore(library).Succeeded();
        HostedBuild.Build(library, ["Build"], new Dictionary<string, string>(StringComparer.Ordinal) { ["DjangoPackageFormats"] = "Msi" }).Succeeded();

        Assert.Equal(["Library.deps.json", "Library.dll", "Library.pdb"], Names(Directory.GetFiles(folder["Library/bin/Release/net10.0"])));
        polls.Build();
    }

    private BuildRecord Build(string formats) => polls.Build(Properties(formats));

    private BuildRecord BuildWithWix(params (string Name, string Value)[] more) =>
        polls.Build(Properties("Msi", [("DjangoMsiBackend", "Wix"), ("_DjiisBuildSystem", "Windows_NT"), .. more]));

    private static Dictionary<string, string> Properties(string formats, params (string Name, string Value)[] more)
    {
        var properties = more.ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        properties["DjangoPackageFormats"] = formats;
        return properties;
    }

    private static IEnumerable<string?> Names(IEnumerable<string> paths) => paths.Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
