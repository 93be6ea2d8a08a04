using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>A change runs the stages that depend on it and no others.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class IncrementalTests(BuiltPolls polls)
{
    /// <summary>A stage with all that comes behind it.</summary>
    private static readonly string[] FromModel = ["BuildSiteModel", "PackFolder"];

    private static readonly string[] FromContent = ["CheckSecrets", .. FromModel];

    private static readonly string[] FromCollectStatic = ["CollectStatic", .. FromContent];

    private static readonly string[] FromProbe = ["ProbeDjango", .. FromCollectStatic];

    /// <summary>Of a change of the application's Python.</summary>
    private static readonly string[] FromSource = ["ProbeDjango", "CollectStatic", "CheckSecrets", "CompileApplication", .. FromModel];

    private readonly DjangoProject _project = polls.Project;

    [Fact]
    public void TheFirstBuildRunsEveryStage()
    {
        Assert.Equal(
            [
                "ResolveRequirements", "CreateVirtualEnvironment", "InstallWheels", "ProbeDjango", "CollectStatic", "ResolveServers", "UnpackWheels",
                "BuildWebConfig", "CompileTranslations", "CheckSecrets", "CompileApplication", "BuildSiteModel", "PackFolder",
            ],
            polls.First.Work);
    }

    [Fact]
    public void ASecondBuildDoesNothing()
    {
        Assert.Empty(polls.WorkAfter(() => { }));
    }

    [Fact]
    public void ATemplateConcernsTheModelAndThePackages()
    {
        var work = polls.WorkAfter(() => polls.Append("polls/templates/polls/index.html", "<!-- changed -->"));

        Assert.Equal(FromContent, work);
        Assert.Contains("<!-- changed -->", File.ReadAllText(polls.Shipped("__app__/polls/templates/polls/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void ATouchedTemplateMakesNoPackage()
    {
        // Only the model and the search for secrets look at the bytes.
        Assert.Equal(["CheckSecrets", "BuildSiteModel"], polls.WorkAfter(() => File.SetLastWriteTimeUtc(_project["templates/404.html"], DateTime.UtcNow)));
    }

    [Fact]
    public void AStaticFileIsCollectedAgain()
    {
        var work = polls.WorkAfter(() => polls.Append("polls/static/polls/style.css", "\n.changed { color: red }\n"));

        Assert.Equal(FromCollectStatic, work);
        Assert.Contains(".changed", File.ReadAllText(polls.Shipped("static/polls/style.css")), StringComparison.Ordinal);
    }

    [Fact]
    public void ANewStaticFileIsCollectedAndADeletedOneIsGone()
    {
        const string Name = "polls/static/polls/new.css";

        Assert.Equal(FromCollectStatic, polls.WorkAfter(() => _project.Write(Name, ".new {}")));
        Assert.True(File.Exists(polls.Shipped("static/polls/new.css")));

        Assert.Equal(FromCollectStatic, polls.WorkAfter(() => File.Delete(_project[Name])));
        Assert.False(File.Exists(polls.Shipped("static/polls/new.css")));
    }

    [Fact]
    public void TheFirstStaticFileOfAnAppIsCollected()
    {
        polls.WorkAfter(() => polls.Append("mysite/settings.py", "\nINSTALLED_APPS += ['mysite']\n"));

        Assert.Equal(FromProbe, polls.WorkAfter(() => _project.Write("mysite/static/mysite/first.css", "")));
        Assert.True(File.Exists(polls.Shipped("static/mysite/first.css")));
    }

    [Fact]
    public void ANewSourceFileIsShippedAndADeletedOneIsGone()
    {
        const string Name = "polls/templates/polls/new.html";

        Assert.Equal(FromContent, polls.WorkAfter(() => _project.Write(Name, "new")));
        Assert.True(File.Exists(polls.Shipped("__app__/" + Name)));

        Assert.Equal(FromContent, polls.WorkAfter(() => File.Delete(_project[Name])));
        Assert.False(File.Exists(polls.Shipped("__app__/" + Name)));
    }

    [Fact]
    public void SettingsAreProbedAgain()
    {
        Assert.Equal(FromSource, polls.WorkAfter(() => polls.Append("mysite/settings.py", "\n# changed\n")));
    }

    [Fact]
    public void OnePythonDoesAllThatAChangedSourceNeeds()
    {
        polls.WorkAfter(() => polls.Append("polls/models.py", "\n# changed\n"));
        _project.Write("polls/models.py", File.ReadAllText(_project["polls/models.py"]) + "\n# and again\n");

        var build = polls.Build();

        Assert.Equal(FromSource, build.Work);
        Assert.Contains("djiis_probe.py", Assert.Single(build.Messages, IsPython), StringComparison.Ordinal);
    }

    [Fact]
    public void ADeletedModuleIsProbedAgainAndGone()
    {
        polls.WorkAfter(() => _project.Write("polls/unused.py", ""));

        Assert.Equal(FromSource, polls.WorkAfter(() => File.Delete(_project["polls/unused.py"])));
        Assert.False(File.Exists(polls.Shipped("__app__/polls/unused.py")));
    }

    [Fact]
    public void AnApplicationsByteCodeIsThatOfItsSources()
    {
        if (polls.First.Messages.Any(message => message.Contains("holds no byte-code", StringComparison.Ordinal)))
        {
            return; // This machine has no Python of the server's version.
        }

        polls.WorkAfter(() => _project.Write("polls/compiled.py", "ANSWER = 41\n"));
        var shipped = polls.Shipped("__app__/polls/__pycache__/compiled.cpython-313.pyc");
        var first = File.ReadAllBytes(shipped);

        polls.WorkAfter(() => File.WriteAllText(_project["polls/compiled.py"], "ANSWER = 42\n"));
        Assert.NotEqual(first, File.ReadAllBytes(shipped));

        polls.WorkAfter(() => File.Delete(_project["polls/compiled.py"]));
        Assert.False(File.Exists(shipped));
    }

    [Fact]
    public void AFileThatChangedThroughAHardLinkIsNotShipped()
    {
        polls.Build();
        var file = _project["obj/payload/win_amd64-3.13/site-packages/django/shortcuts.py"];
        var original = File.ReadAllBytes(file);
        File.AppendAllText(file, "# changed\n");
        polls.Append("polls/templates/polls/index.html", "<!-- again -->");

        var failed = HostedBuild.Build(_project.ProjectFile, ["Build"]);
        polls.Build();

        Assert.Contains(failed.Problems, problem => problem.Contains("DJIIS1231", StringComparison.Ordinal));
        Assert.Equal(original, File.ReadAllBytes(file));
        Assert.Equal(original, File.ReadAllBytes(polls.Shipped("__python__/django/shortcuts.py")));
    }

    [Fact]
    public void OtherWordsForTheSameWheelsAreOnlyResolved()
    {
        var work = polls.WorkAfter(() => polls.Append("requirements.txt", "\n# changed\n"));

        Assert.Equal(["ResolveRequirements", "ResolveServers", .. FromContent], work);
    }

    [Fact]
    public void ATransformConcernsWebConfig()
    {
        var work = polls.WorkAfter(() => Change("web.Production.config", text => text.Replace("</configuration>", "<!-- changed --></configuration>", StringComparison.Ordinal)));

        Assert.Equal("BuildWebConfig", work[0]);
        Assert.DoesNotContain("ProbeDjango", work);
        Assert.DoesNotContain("CollectStatic", work);
    }

    [Fact]
    public void ANewTransformIsAppliedAndADeletedOneIsForgotten()
    {
        const string Transform = """
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <appSettings xdt:Transform="Insert"><add key="marker" value="there" /></appSettings>
            </configuration>
            """;

        Assert.Equal(["BuildWebConfig", .. FromModel], polls.WorkAfter(() => _project.Write("web.Release.config", Transform)));
        Assert.Contains("marker", File.ReadAllText(polls.Shipped("web.config")), StringComparison.Ordinal);

        Assert.Equal(["BuildWebConfig", .. FromModel], polls.WorkAfter(() => File.Delete(_project["web.Release.config"])));
        Assert.DoesNotContain("marker", File.ReadAllText(polls.Shipped("web.config")), StringComparison.Ordinal);
    }

    [Fact]
    public void AVariableThatSettingsReadIsProbedAgain()
    {
        polls.Build();
        using (new EnvironmentEdit("DEBUG", "1"))
        {
            Assert.Equal("ProbeDjango", polls.Build().Work.FirstOrDefault());
            Assert.Empty(polls.Build().Work);
        }

        Assert.Equal("ProbeDjango", polls.Build().Work.FirstOrDefault());
    }

    [Fact]
    public void AVariableThatNobodyReadsMeansNothing()
    {
        polls.Build();
        using var edit = new EnvironmentEdit("UNRELATED_VARIABLE", "changed");

        Assert.Empty(polls.Build().Work);
    }

    [Fact]
    public void AFileThatSettingsLookForIsProbedWhenItAppearsAndGoes()
    {
        polls.WorkAfter(() => polls.Append("mysite/settings.py", """

            if (BASE_DIR / "local.env").exists():
                LOCAL = (BASE_DIR / "local.env").read_text()

            """));

        Assert.Equal("ProbeDjango", polls.WorkAfter(() => _project.Write("local.env", "A=1"))[0]);
        Assert.Equal("ProbeDjango", polls.WorkAfter(() => File.Delete(_project["local.env"]))[0]);
    }

    [Fact]
    public void AHiddenFileThatSettingsReadIsProbedAgain()
    {
        _project.Write(".env", "A=1");
        polls.WorkAfter(() => polls.Append("mysite/settings.py", "\nHIDDEN = (BASE_DIR / '.env').read_text() if (BASE_DIR / '.env').exists() else ''\n"));

        Assert.Equal(["ProbeDjango", "CollectStatic"], polls.WorkAfter(() => _project.Write(".env", "A=22")).Take(2));
        Assert.False(File.Exists(polls.Shipped("__app__/.env")));
    }

    [Fact]
    public void ADeclaredVariablesValueGoesThroughAllStagesThatKnowIt()
    {
        var work = polls.WorkAfter(() => Change("Polls.csproj", text => text.Replace("INFO", "WARNING", StringComparison.Ordinal)));

        Assert.Equal(["ProbeDjango", "CollectStatic", "BuildWebConfig", .. FromContent], work);
        Assert.Contains("WARNING", File.ReadAllText(polls.Shipped("web.config")), StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherConfigurationSharesThePythonPackages()
    {
        polls.Build();

        var debug = polls.Build(new Dictionary<string, string>(StringComparer.Ordinal) { ["Configuration"] = "Debug" });

        Assert.Equal(["ProbeDjango", "CollectStatic", "BuildWebConfig", "CompileTranslations", "CheckSecrets", "CompileApplication", .. FromModel], debug.Work);
        Assert.True(File.Exists(_project["bin/Debug/Polls/web.config"]));
        Assert.Empty(polls.Build().Work);
    }

    [Fact]
    public void WhatManagePyLeavesBehindMeansNothing()
    {
        var work = polls.WorkAfter(() =>
        {
            _project.Write("mysite/__pycache__/settings.cpython-313.pyc", "");
            _project.Write("__pycache__/helper.cpython-313.pyc", "");
            _project.Write("db.sqlite3", "");
            _project.Write("debug.log", "");
            _project.Write("msbuild.binlog", "");
        });

        Assert.Empty(work);
    }

    [Fact]
    public void ALinkedFileIsShippedAsItsTargetIs()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Making a link needs a right there that few have.
        }

        using var elsewhere = new TemporaryFolder();
        var target = elsewhere.Write("shared.html", "first");
        polls.WorkAfter(() => File.CreateSymbolicLink(_project["templates/shared.html"], target));

        Assert.Equal(FromContent, polls.WorkAfter(() => File.WriteAllText(target, "other")));
        Assert.Equal("other", File.ReadAllText(polls.Shipped("__app__/templates/shared.html")));
        polls.WorkAfter(() => File.Delete(_project["templates/shared.html"]));
    }

    [Fact]
    public void ABuildWritesNothingIntoTheSource()
    {
        Assert.Equal(polls.SourceBefore, polls.SourceAfter);
    }

    [Fact]
    public void RestoreRunsNoneOfOurTasks()
    {
        Assert.Empty(polls.Restored.Stages);
    }

    private void Change(string relative, Func<string, string> change)
    {
        var text = File.ReadAllText(_project[relative]);
        Assert.NotEqual(text, change(text));
        File.WriteAllText(_project[relative], change(text));
    }

    /// <summary>Whether a message is the command line of a Python that the build starts.</summary>
    private static bool IsPython(string message) => System.Text.RegularExpressions.Regex.IsMatch(message, @"^\S*[/\\]python[0-9.]*(\.exe)? ", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
