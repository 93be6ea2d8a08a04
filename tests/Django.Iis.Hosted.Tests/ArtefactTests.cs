using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>What lies in the output folder is what the project asks for.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class ArtefactTests(BuiltPolls polls)
{
    private readonly DjangoProject _project = polls.Project;

    [Fact]
    public void EachFormatHasItsArtefactAndOneLeftOutLosesIt()
    {
        var all = BuildFormats("Msi;WebDeploy;Zip;Folder");
        Assert.Equal(
            ["Polls.Parameters.xml", "Polls.SetParameters.xml", "Polls.SourceManifest.xml", "Polls.deploy.cmd", "Polls.files.zip", "Polls.msi", "Polls.zip"],
            OutputFiles());
        Assert.True(Directory.Exists(_project.Artefact("Polls")));
        Assert.Contains("artefact: WebDeploy Production Polls.zip, Msi Production Polls.msi, Zip Production Polls.files.zip, Folder Production Polls", all.Messages);
        Assert.Empty(BuildFormats("Msi;WebDeploy;Zip;Folder").Work);

        File.Delete(_project.Artefact("Polls.msi"));
        File.Delete(_project.Artefact("Polls.SetParameters.xml"));
        Assert.Equal(["PackWebDeploy", "PackMsi"], BuildFormats("Msi;WebDeploy;Zip;Folder").Work);

        var reduced = BuildFormats("\n  zip;\n");
        Assert.Empty(reduced.Work);
        Assert.Equal(["Polls.files.zip"], OutputFiles());
        Assert.False(Directory.Exists(_project.Artefact("Polls")));
        Assert.Contains("artefact: Zip Production Polls.files.zip", reduced.Messages);

        // Semicolons that come escaped, as from a command line.
        Assert.Equal(["PackFolder"], BuildFormats("Zip%3BFolder").Work);
        polls.Build();
        Assert.Empty(OutputFiles());
    }

    [Fact]
    public void AScriptThatIsNotWantedIsNotThere()
    {
        BuildFormats("WebDeploy");
        Assert.Contains("Polls.deploy.cmd", OutputFiles());

        polls.Build(new Dictionary<string, string>(StringComparer.Ordinal) { ["DjangoPackageFormats"] = "WebDeploy", ["IsCreateMSDeployScriptDisabled"] = "true" });
        Assert.DoesNotContain("Polls.deploy.cmd", OutputFiles());
        Assert.Contains("Polls.zip", OutputFiles());
        polls.Build();
    }

    [Fact]
    public void ADeletedFolderIsMadeAgain()
    {
        Assert.Equal(["PackFolder"], polls.WorkAfter(() => Directory.Delete(_project.Artefact("Polls"), recursive: true)));
        Assert.True(File.Exists(polls.Shipped("__app__/manage.py")));
    }

    [Fact]
    public void AStrayFileInTheFolderGoesWithTheNextChange()
    {
        polls.WorkAfter(() =>
        {
            File.WriteAllText(polls.Shipped("stray.txt"), "");
            polls.Append("templates/404.html", "<!-- stray -->");
        });

        Assert.False(File.Exists(polls.Shipped("stray.txt")));
    }

    [Fact]
    public void WhatSettingsCollectAndUploadInsideTheProjectIsNotShipped()
    {
        polls.WorkAfter(() =>
        {
            _project.Write("staticfiles/polls/style.css", "");
            _project.Write("uploads/cat.png", "");
            polls.Append("mysite/settings.py", "\nSTATIC_ROOT = BASE_DIR / 'staticfiles'\nMEDIA_ROOT = BASE_DIR / 'uploads'\n");
        });

        Assert.True(File.Exists(polls.Shipped("static/polls/style.css")));
        Assert.False(Directory.Exists(polls.Shipped("__app__/staticfiles")));
        Assert.False(Directory.Exists(polls.Shipped("__app__/uploads")));
        Assert.Equal("", File.ReadAllText(_project["staticfiles/polls/style.css"]));
    }

    [Fact]
    public void TheFolderNeverReplacesOneOfTheProject()
    {
        polls.Build();
        var source = _project.Write("Polls/precious.log", "");
        var beside = new Dictionary<string, string>(StringComparer.Ordinal) { ["OutDir"] = _project.Folder + "/" };

        var build = HostedBuild.Build(_project.ProjectFile, ["Build"], beside);
        HostedBuild.Build(_project.ProjectFile, ["_DjiisClean"], new Dictionary<string, string>(beside, StringComparer.Ordinal) { ["Configuration"] = "Debug" }).Succeeded();

        Assert.Contains(build.Problems, problem => problem.Contains("error DJIIS1515: ", StringComparison.Ordinal));
        Assert.True(File.Exists(source));
        Directory.Delete(_project["Polls"], recursive: true);
        polls.Build();
    }

    private BuildRecord BuildFormats(string formats) =>
        polls.Build(new Dictionary<string, string>(StringComparer.Ordinal) { ["DjangoPackageFormats"] = formats });

    private IEnumerable<string?> OutputFiles() => Directory.GetFiles(_project["bin/Release"]).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
