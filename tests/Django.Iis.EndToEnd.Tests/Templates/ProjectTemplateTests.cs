using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.EndToEnd.Tests.Templates;

/// <summary><c>dotnet new django-iis</c>: each value of each choice is in one of the projects, which are tested and built with the packed SDK.</summary>
public sealed class ProjectTemplateTests : IClassFixture<InstalledTemplates>
{
    private readonly InstalledTemplates _templates;

    public ProjectTemplateTests(InstalledTemplates templates)
    {
        _templates = templates;
    }

    [Fact]
    public void TheTemplatesAreInstalledFromTheirPackage()
    {
        Assert.Contains("django-iis ", _templates.Output, StringComparison.Ordinal);
        Assert.Contains("django-iis-item", _templates.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("waitress", "3.13", "Iis")]
    [InlineData("wfastcgi", "3.14", "WhiteNoise")]
    public void AProjectIsTestedAndBuiltWithoutAWarning(string server, string python, string staticFiles)
    {
        using var project = _templates.NewProject("Shop-1", "--server", server, "--python", python, "--static", staticFiles);
        // No index has wfastcgi for sure; the folder "wheels" is searched before any.
        new SyntheticWheel("wfastcgi", "3.0.0").With("wfastcgi.py", "").Write(project["wheels"]);

        var tested = project.Dotnet(null, "test", "-tl:off").Succeeded();
        var built = project.Build().Succeeded();

        Assert.Contains("Ran 1 test", tested, StringComparison.Ordinal);
        AssertQuiet(tested + built);
        Assert.True(File.Exists(project.Artefact("Shop-1.msi")));
        Assert.True(File.Exists(project.Artefact("Shop-1.zip")));
    }

    /// <summary>What the pipeline says is what runs, and what it keeps is there afterwards.</summary>
    [Theory]
    [InlineData("GitHub", ".github/workflows/build.yml", "uvicorn", "3.10", "WhiteNoise", "StagingProduction")]
    [InlineData("Azure", "azure-pipelines.yml", "hypercorn", "3.12", "None", "None")]
    [InlineData("GitLab", ".gitlab-ci.yml", "daphne", "3.11", "Iis", "StagingProduction")]
    public void APipelinesCommandsTestAndBuildTheProject(string pipelines, string file, string server, string python, string staticFiles, string environments)
    {
        using var project = _templates.NewProject("Shop", "--pipelines", pipelines, "--server", server, "--python", python, "--static", staticFiles, "--environments", environments);
        var pipeline = Pipeline.Read(File.ReadAllText(project[file]));
        var commands = pipeline.Commands.Where(command => command.StartsWith("dotnet ", StringComparison.Ordinal)).ToArray();

        var output = string.Concat(commands.Select(command => project.Dotnet(null, [.. command.Split(' ')[1..], "-tl:off"]).Succeeded()));

        Assert.Equal(2, commands.Length);
        AssertQuiet(output);
        Assert.Contains("TestResults", pipeline.Kept.Select(path => path.Split('/')[0]));
        Assert.Contains("bin/Release", pipeline.Kept);
        Assert.NotEmpty(Directory.EnumerateFiles(project["TestResults"], "*.trx"));
        string[] expected = environments == "None" ? ["Shop.msi"] : ["Staging/Shop.msi", "Production/Shop.msi"];
        Assert.All(expected, msi => Assert.True(File.Exists(project.Artefact(msi)), msi));
    }

    [Fact]
    public void SettingsNameTheApplicationForServersThatSpeakAsgiAlone()
    {
        using var wsgi = _templates.NewProject("Shop");
        using var asgi = _templates.NewProject("Shop", "--server", "daphne");

        Assert.DoesNotContain("ASGI_APPLICATION", File.ReadAllText(wsgi["config/settings.py"]), StringComparison.Ordinal);
        Assert.Contains("\nASGI_APPLICATION = \"config.asgi.application\"\n", File.ReadAllText(asgi["config/settings.py"]), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingOfTheTemplateIsLeftInAProject()
    {
        using var project = _templates.NewProject("Shop", "--server", "wfastcgi", "--environments", "StagingProduction", "--pipelines", "GitLab");

        var texts = Directory.EnumerateFiles(project.Folder, "*", SearchOption.AllDirectories).Select(file => file + "\n" + File.ReadAllText(file)).ToArray();

        string[] marks = ["DjangoSite", "DJANGO_", "PYTHON_VERSION", "STATIC_FILES", "#if", "#endif", ".template.config"];
        Assert.All(texts, text => Assert.DoesNotContain(marks, mark => text.Replace("DJANGO_SETTINGS_MODULE", "", StringComparison.Ordinal).Contains(mark, StringComparison.Ordinal)));
    }

    private static void AssertQuiet(string output) => Assert.DoesNotContain(": warning ", output, StringComparison.Ordinal);
}
