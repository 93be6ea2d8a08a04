using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Templates;

/// <summary><c>dotnet new django-iis-item</c> beside the manage.py of a project that exists already.</summary>
public sealed class ItemTemplateTests : IClassFixture<InstalledTemplates>
{
    private readonly InstalledTemplates _templates;

    public ItemTemplateTests(InstalledTemplates templates)
    {
        _templates = templates;
    }

    [Fact]
    public void AnExistingProjectIsBuiltAndItsFilesStayAsTheyAre()
    {
        using var project = WithoutProjectFile();
        var before = FileTree.Of(project.Folder);

        _templates.Run(project.Folder, "django-iis-item", "-n", "Polls", "--environments", "StagingProduction", "--pipelines", "GitHub").Succeeded();
        var after = FileTree.Of(project.Folder);
        project.Build("-p:EnvironmentName=Staging").Succeeded();

        Assert.Equal([".github/workflows/build.yml", "Polls.csproj", "web.Staging.config"], after.Keys.Except(before.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        Assert.True(File.Exists(project.Artefact("Staging/Polls.msi")));
    }

    [Fact]
    public void AFileThatIsThereIsNotOverwritten()
    {
        using var project = WithoutProjectFile();
        project.Write("web.Staging.config", "mine");

        var refused = _templates.Run(project.Folder, "django-iis-item", "-n", "Polls", "--environments", "StagingProduction");

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Equal("mine", File.ReadAllText(project["web.Staging.config"]));
        Assert.False(File.Exists(project.ProjectFile));
    }

    [Theory]
    [InlineData("auto", "3.10", "Iis", "None", "None")]
    [InlineData("waitress", "3.11", "WhiteNoise", "StagingProduction", "GitHub")]
    [InlineData("uvicorn", "3.12", "None", "None", "Azure")]
    [InlineData("hypercorn", "3.13", "Iis", "None", "GitLab")]
    [InlineData("daphne", "3.14", "Iis", "None", "None")]
    [InlineData("wfastcgi", "3.13", "Iis", "None", "None")]
    public void EachChoiceIsWhatTheProjectEvaluatesTo(string server, string python, string staticFiles, string environments, string pipelines)
    {
        using var project = WithoutProjectFile();
        _templates.Run(project.Folder, "django-iis-item", "-n", "Polls", "--server", server, "--python", python, "--static", staticFiles, "--environments", environments, "--pipelines", pipelines).Succeeded();

        var output = project.Dotnet(null, "msbuild", project.ProjectFile, "-restore", "-getProperty:DjangoServer,PythonVersion,DjangoStaticFiles,DjangoHostingModel", "-getItem:DjangoEnvironment").Succeeded();

        using var json = JsonDocument.Parse(output);
        var properties = json.RootElement.GetProperty("Properties").Deserialize<Dictionary<string, string>>()!;
        Assert.Equal(server == "auto" ? "" : server, properties["DjangoServer"]);
        Assert.Equal(python, properties["PythonVersion"]);
        Assert.Equal(staticFiles, properties["DjangoStaticFiles"]);
        Assert.Equal(server == "wfastcgi" ? "FastCgi" : "HttpPlatform", properties["DjangoHostingModel"]);
        Assert.Equal(environments == "None" ? 0 : 2, json.RootElement.GetProperty("Items").GetProperty("DjangoEnvironment").GetArrayLength());
        Assert.Equal(pipelines != "None", Directory.EnumerateFiles(project.Folder, "*.yml", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Any());
    }

    private static DjangoProject WithoutProjectFile()
    {
        var project = DjangoProject.Polls();
        File.Delete(project.ProjectFile);
        File.Delete(project["web.Staging.config"]);
        return project;
    }
}
