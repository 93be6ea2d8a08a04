using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>What a project is before anything runs: the defaults of the public interface, and the project's own word against them.</summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("DjangoHostingModel", "HttpPlatform")]
    [InlineData("DjangoStaticFiles", "Iis")]
    [InlineData("DjangoServer", "")]
    [InlineData("DjangoProcesses", "1")]
    [InlineData("DjangoStartupTimeLimit", "60")]
    [InlineData("DjangoRequestTimeout", "120")]
    [InlineData("DjangoStdoutLog", "true")]
    [InlineData("DjangoSiteName", "Polls")]
    [InlineData("DjangoAppPath", "/")]
    [InlineData("DjangoPackageFormats", "Msi;WebDeploy")]
    [InlineData("DjangoMsiBackend", "BuiltIn")]
    [InlineData("DjangoMsiManufacturer", "Polls")]
    [InlineData("DjangoXdtEngine", "Sdk")]
    [InlineData("EnvironmentName", "Production")]
    [InlineData("PythonVersion", "3.13")]
    [InlineData("PythonTargetPlatform", "win_amd64")]
    [InlineData("Version", "1.0.0")]
    [InlineData("OutDir", "bin/Release/")]
    [InlineData("UsingDjangoIisSdk", "true")]
    public void APropertyHasItsDefault(string name, string value)
    {
        using var project = DjangoProject.Empty("Polls");

        var evaluated = HostedBuild.Evaluate(project.ProjectFile);

        Assert.Equal(value, evaluated.GetPropertyValue(name).Replace('\\', '/'));
    }

    [Theory]
    [InlineData("DjangoHostingModel", "FastCgi")]
    [InlineData("DjangoSiteName", "Elsewhere")]
    [InlineData("DjangoMsiManufacturer", "Example Ltd")]
    [InlineData("DjangoPackageFormats", "Zip")]
    [InlineData("EnvironmentName", "Staging")]
    [InlineData("PythonVersion", "3.12")]
    [InlineData("TargetFramework", "net10.0")]
    [InlineData("Version", "2.3.4")]
    public void TheProjectsOwnValueWins(string name, string value)
    {
        using var project = DjangoProject.Empty("Polls", $"<PropertyGroup><{name}>{value}</{name}></PropertyGroup>");

        var evaluated = HostedBuild.Evaluate(project.ProjectFile);

        Assert.Equal(value, evaluated.GetPropertyValue(name));
    }

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    public void AValueForAllProjectsOfAFolderWins(string file)
    {
        using var project = DjangoProject.Empty("Polls");
        project.Write(file, "<Project><PropertyGroup><DjangoSiteName>Elsewhere</DjangoSiteName><DjangoAppPath>/polls</DjangoAppPath></PropertyGroup></Project>");

        var evaluated = HostedBuild.Evaluate(project.ProjectFile);

        Assert.Equal("Elsewhere", evaluated.GetPropertyValue("DjangoSiteName"));
        Assert.Equal("/polls", evaluated.GetPropertyValue("DjangoAppPath"));
    }

    [Fact]
    public void TheContentIsTheSourceAndNothingElse()
    {
        using var project = DjangoProject.Empty("Polls");
        string[] shipped = ["manage.py", "mysite/settings.py", "polls/templates/index.html", "requirements.txt"];
        string[] left =
        [
            "bin/Release/Polls.zip", "obj/venv/lib/a.py", ".git/config", ".env", "mysite/__pycache__/settings.cpython-313.pyc", "db.sqlite3",
            "venv/a.py", "web.config", "web.Release.config", "Polls.user", "msbuild.binlog", "wheels/a.whl", "node_modules/a/b.js",
        ];
        Array.ForEach([.. shipped, .. left], path => project.Write(path, ""));

        var evaluated = HostedBuild.Evaluate(project.ProjectFile);

        Assert.Equal(shipped, Content(evaluated));
    }

    [Theory]
    [InlineData("out/", false)]
    [InlineData("out/", true)]
    [InlineData("../packages/", false)]
    public void AnOutputFolderAnywhereIsNoContent(string folder, bool isFull)
    {
        using var project = DjangoProject.Empty("Polls");
        project.Write("manage.py", "");
        project.Write(folder + "Polls.zip", "");
        var outDir = isFull ? project[folder] : folder;

        var evaluated = HostedBuild.Evaluate(project.ProjectFile, new Dictionary<string, string>(StringComparer.Ordinal) { ["OutDir"] = outDir });

        Assert.Equal(["manage.py"], Content(evaluated));
    }

    [Fact]
    public void ArtefactsBesideTheSourceAreNoContent()
    {
        using var project = DjangoProject.Empty("Polls");
        Array.ForEach(
            ["manage.py", "Polls.zip", "Polls.msi", "Polls.files.zip", "Polls.deploy.cmd", "Polls.SetParameters.xml", "Polls.Parameters.xml", "Polls.SourceManifest.xml"],
            path => project.Write(path, ""));

        var evaluated = HostedBuild.Evaluate(project.ProjectFile, new Dictionary<string, string>(StringComparer.Ordinal) { ["OutDir"] = project.Folder + Path.DirectorySeparatorChar });

        Assert.Equal(["manage.py"], Content(evaluated));
    }

    private static IEnumerable<string> Content(Microsoft.Build.Execution.ProjectInstance project) =>
        project.GetItems("DjangoContent").Select(item => item.EvaluatedInclude.Replace('\\', '/')).OrderBy(path => path, StringComparer.Ordinal);
}
