using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

public sealed class SelectContentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesOfTheProjectShipInOrderWithTheirPlaceBelowManagePy() =>
        Assert.Equal(
            [(_folder["src/manage.py"], "manage.py"), (_folder["src/shop/views.py"], "shop/views.py")],
            Select([new TaskItem("src/shop/views.py"), new TaskItem("src/manage.py"), new TaskItem("README.md")]));

    [Fact]
    public void ALinkedFileShipsWhereItsLinkSays()
    {
        var item = new TaskItem("/elsewhere/countries.json", new Dictionary<string, string> { ["Link"] = "data/countries.json" });

        Assert.Equal(["data/countries.json"], Select([item]).Select(file => file.Target));
    }

    [Fact]
    public void AFileFromElsewhereWithoutALinkIsAnError()
    {
        Select([new TaskItem("/elsewhere/countries.json")], succeeds: false);

        Assert.Equal("DJIIS1012", Assert.Single(_engine.Errors).Code);
    }

    [Theory]
    [InlineData("media")]
    [InlineData("media/")]
    [InlineData("./media")]
    public void ARelativeFolderOfTheSettingsIsBelowManagePy(string excluded) =>
        Assert.Equal(
            ["manage.py"],
            Select([new TaskItem("src/manage.py"), new TaskItem("src/media/upload.png")], [excluded]).Select(file => file.Target));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("./")]
    public void AFolderOfTheSettingsThatIsTheProjectExcludesNothing(string excluded) =>
        Assert.Equal(["manage.py"], Select([new TaskItem("src/manage.py")], [excluded]).Select(file => file.Target));

    [Fact]
    public void AFileThatIsNamedTwiceShipsOnce() =>
        Assert.Single(Select([new TaskItem("src/manage.py"), new TaskItem("src/./manage.py")]));

    [Fact]
    public void TestsStayOutUnlessTheyAreWanted()
    {
        _folder.Write("src/shop/views.py", "");
        _folder.Write("src/shop/tests.py", "");
        TaskItem[] content = [new TaskItem("src/shop/views.py"), new TaskItem("src/shop/tests.py")];

        Assert.Equal(["shop/views.py"], Select(content).Select(file => file.Target));
        Assert.Equal(["shop/tests.py", "shop/views.py"], Select(content, includeTests: true).Select(file => file.Target));
    }

    [Fact]
    public void WhatTheProbeLoadedIsNoTest()
    {
        var module = _folder.Write("src/shop/tests.py", "");
        var report = _folder.Write("probe.xml", $"<report><file path=\"{module}\" /></report>");

        Assert.Equal(["shop/tests.py"], Select([new TaskItem(module)], probe: report).Select(file => file.Target));
    }

    [Fact]
    public void WhatIsATestIsAskedAgainWhenAModuleChanges()
    {
        var views = _folder.Write("src/shop/views.py", "import django");
        TaskItem[] content = [new TaskItem(views), new TaskItem(_folder.Write("src/shop/tests.py", ""))];
        Assert.Equal(["shop/views.py"], Select(content).Select(file => file.Target));

        File.WriteAllText(views, "import tests, django");

        Assert.Equal(["shop/tests.py", "shop/views.py"], Select(content).Select(file => file.Target));
    }

    [Fact]
    public void NoModuleIsReadAgainWhenNoneChanged()
    {
        var views = _folder.Write("src/shop/views.py", "import django");
        var time = File.GetLastWriteTimeUtc(views);
        TaskItem[] content = [new TaskItem(views), new TaskItem(_folder.Write("src/shop/tests.py", ""))];
        Assert.Equal(["shop/views.py"], Select(content).Select(file => file.Target));

        // Of the same size and time: only who reads it sees that it imports the tests now.
        File.WriteAllText(views, "import tests ");
        File.SetLastWriteTimeUtc(views, time);

        Assert.Equal(["shop/views.py"], Select(content).Select(file => file.Target));
    }

    [Fact]
    public void AnotherReportIsAnotherQuestion()
    {
        var module = _folder.Write("src/shop/tests.py", "");
        Assert.Empty(Select([new TaskItem(module)], probe: _folder.Write("probe.xml", "<report />")));

        var report = _folder.Write("probe.xml", $"<report><file path=\"{module}\" /></report>");

        Assert.Equal(["shop/tests.py"], Select([new TaskItem(module)], probe: report).Select(file => file.Target));
    }

    private IEnumerable<(string Path, string Target)> Select(TaskItem[] content, string[]? excluded = null, bool succeeds = true, bool includeTests = false, string probe = "")
    {
        using var task = new SelectContent
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            ApplicationRoot = _folder["src"],
            Content = content,
            ExcludedFolders = excluded ?? [],
            IncludeTests = includeTests,
            Probe = probe,
            Sdk = _folder["sdk"],
            TestsFile = _folder["obj/tests.txt"],
        };
        Assert.Equal(succeeds, task.Execute());
        return task.Selected.Select(item => (item.ItemSpec, item.GetMetadata("TargetPath")));
    }
}
