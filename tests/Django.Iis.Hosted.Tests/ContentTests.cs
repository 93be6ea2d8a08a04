using System;
using System.IO;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>What a package holds of the project.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class ContentTests(BuiltPolls polls)
{
    /// <summary>Made up, and put together so that no scanner of repositories takes it for a real one.</summary>
    private const string Token = "ghp_" + "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzAbC";

    private readonly DjangoProject _project = polls.Project;

    [Fact]
    public void TestsStayOut()
    {
        polls.Build();

        Assert.True(Directory.Exists(_project["polls/tests"]));
        Assert.False(Directory.Exists(polls.Shipped("__app__/polls/tests")));
    }

    [Fact]
    public void ASecretStopsEveryBuildUntilItIsGone()
    {
        using (_project.Add("templates/token.html", Token))
        {
            Assert.Contains("error DJIIS1042", Assert.Single(Fails().Problems), StringComparison.Ordinal);
            Assert.Contains("error DJIIS1042", Assert.Single(Fails().Problems), StringComparison.Ordinal);
        }

        Assert.True(File.Exists(polls.Shipped("web.config")));
        polls.Build();
    }

    [ToolFact("msgfmt")]
    public void ATranslationIsCompiledOnceAndNotIntoTheSource()
    {
        const string Folder = "polls/locale/de/LC_MESSAGES/";
        var work = polls.WorkAfter(() => _project.Write(Folder + "django.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"Polls\"\nmsgstr \"Umfragen\"\n"));

        Assert.Contains("CompileTranslations", work);
        Assert.True(File.Exists(polls.Shipped("__app__/" + Folder + "django.mo")));
        Assert.False(File.Exists(_project[Folder + "django.mo"]));
        Assert.Empty(polls.Build().Work);

        Directory.Delete(_project["polls/locale"], recursive: true);
        polls.Build();
        Assert.False(File.Exists(polls.Shipped("__app__/" + Folder + "django.mo")));
    }

    [Fact]
    public void StaticFilesOfAnotherHostAreAFolderToUpload()
    {
        using (_project.Edit("mysite/settings.py", text => text + "\nSTATIC_URL = 'https://cdn.example/polls/'\n"))
        {
            var build = polls.Build();

            Assert.Contains("artefact: Folder Production Polls, Static Production Polls.static", build.Messages);
            Assert.True(File.Exists(_project.Artefact("Polls.static/polls/style.css")));
            Assert.False(Directory.Exists(polls.Shipped("static")));
            // The storage of the sample reads the hashed names from it.
            Assert.True(File.Exists(polls.Shipped("__app__/__static__/staticfiles.json")));
            Assert.Empty(polls.Build().Work);
        }

        polls.Build();
        Assert.False(Directory.Exists(_project.Artefact("Polls.static")));
        Assert.True(File.Exists(polls.Shipped("static/polls/style.css")));
    }

    private BuildRecord Fails()
    {
        var build = HostedBuild.Build(_project.ProjectFile, ["Build"]);
        Assert.False(build.Success);
        return build;
    }
}
