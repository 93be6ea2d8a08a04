using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Tests;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

[Collection(ShellCollection.Name)]
public sealed class UpdateFingerprintTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UpdateFingerprintTests()
    {
        _folder.Write("sdk/tasks/x.dll", "");
        Update();
        File.SetLastWriteTimeUtc(_folder["obj/x.key"], DateTime.UnixEpoch);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheKeyIsWrittenBelowTheProjectWhereverTheProcessRuns()
    {
        Assert.True(File.Exists(_folder["obj/x.key"]));
        Assert.False(File.Exists("obj/x.key"));
    }

    [Fact]
    public void TheSameInputsLeaveTheKeyAlone()
    {
        Update();

        Assert.False(Changed());
    }

    [Fact]
    public void AnotherValueCounts()
    {
        Update(task => task.Values = ["a"]);

        Assert.True(Changed());
    }

    [Fact]
    public void ContentThatIsWrittenAgainIsTheSame()
    {
        var file = _folder.Write("wheels/a.whl", "first");
        var before = Key(task => task.Contents = ["wheels"]);

        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        Assert.Equal(before, Key(task => task.Contents = ["wheels"]));
    }

    [Fact]
    public void OtherContentCounts()
    {
        var file = _folder.Write("wheels/a.whl", "first");
        var time = File.GetLastWriteTimeUtc(file);
        var before = Key(task => task.Contents = ["wheels"]);

        File.WriteAllText(file, "other");
        File.SetLastWriteTimeUtc(file, time);

        Assert.NotEqual(before, Key(task => task.Contents = ["wheels"]));
    }

    [Fact]
    public void AFileIsThatOfTheProject()
    {
        _folder.Write("settings.json", "");
        var before = Key(task => task.Files = ["settings.json"]);

        File.AppendAllText(_folder["settings.json"], "x");

        Assert.NotEqual(before, Key(task => task.Files = ["settings.json"]));
        Assert.Contains(_folder["settings.json"], before, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderIsThatOfTheProject()
    {
        _folder.Write("wheels/a.whl", "");
        var before = Key(task => task.Folders = ["wheels"]);

        _folder.Write("wheels/b.whl", "");

        Assert.NotEqual(before, Key(task => task.Folders = ["wheels"]));
    }

    [Fact]
    public void AKnownFolderDoesNotCount()
    {
        _folder.Write("obj/venv/a.css", "");
        var before = Key(task => { task.Folders = ["obj/venv"]; task.KnownFolders = ["obj"]; });

        _folder.Write("obj/venv/b.css", "");

        Assert.Equal(before, Key(task => { task.Folders = ["obj/venv"]; task.KnownFolders = ["obj"]; }));
    }

    [Fact]
    public void AVariableOfTheBuildCountsByNameAndValue()
    {
        Assert.NotEqual(Key(task => task.BuildEnvironment = [Variable("A", "1")]), Key(task => task.BuildEnvironment = [Variable("A", "2")]));
        Assert.NotEqual(Key(task => task.BuildEnvironment = [Variable("A", "1")]), Key(task => task.BuildEnvironment = [Variable("B", "1")]));
    }

    [Fact]
    public void AFileThatTheProbeReadCounts()
    {
        var read = _folder.Write("elsewhere/local.json", "");
        Probe(files: [read]);
        var before = Key(WithProbe);

        File.AppendAllText(read, "x");

        Assert.NotEqual(before, Key(WithProbe));
    }

    [Fact]
    public void AFileThatTheProbeOnlyLookedForCountsByItsPresence()
    {
        Report(new XElement("look", new XAttribute("path", _folder["elsewhere/.env"])));
        var absent = Key(WithProbe);
        var file = _folder.Write("elsewhere/.env", "");
        var present = Key(WithProbe);

        File.AppendAllText(file, "x");

        Assert.NotEqual(absent, present);
        Assert.Equal(present, Key(WithProbe));
    }

    [Fact]
    public void AFolderThatTheProbeListedCountsByItsNames()
    {
        _folder.Write("elsewhere/one.toml", "");
        Report(new XElement("listing", new XAttribute("path", _folder["elsewhere"])));
        var before = Key(WithProbe);

        _folder.Write("elsewhere/two.toml", "");

        Assert.NotEqual(before, Key(WithProbe));
    }

    [Theory]
    [InlineData("obj/venv/pyvenv.cfg")]
    [InlineData("/proc/self/stat")]
    public void AFileThatIsKnownOrMadeUpDoesNotCount(string path)
    {
        Probe(files: [path.StartsWith('/') ? path : _folder[path]]);

        Assert.Equal(Key(_ => { }), Key(task => { WithProbe(task); task.KnownFolders = ["obj"]; }));
    }

    [Fact]
    public void AVariableThatTheProbeReadCountsAsTheMachineHasIt()
    {
        Probe(variables: ["DJIIS_TEST_VARIABLE"]);
        var unset = Key(WithProbe);
        using var shell = new ShellVariables(("DJIIS_TEST_VARIABLE", "1"));
        var set = Key(WithProbe);
        Environment.SetEnvironmentVariable("DJIIS_TEST_VARIABLE", "2");

        Assert.Equal(3, new[] { unset, set, Key(WithProbe) }.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("PYTHONPATH")]
    [InlineData("DJANGO_SETTINGS_MODULE")]
    [InlineData("SHOP_OURS")]
    public void AVariableThatTheBuildSetsItselfDoesNotCountAsTheMachineHasIt(string name)
    {
        Probe(variables: [name]);
        var before = Key(Ours);

        using var shell = new ShellVariables((name, "changed"));

        Assert.Equal(before, Key(Ours));

        static void Ours(UpdateFingerprint task)
        {
            WithProbe(task);
            task.BuildEnvironment = [Variable("SHOP_OURS", "1")];
        }
    }

    [Fact]
    public void WithoutAReportTheProbeAddsNothing() => Assert.Equal(Key(_ => { }), Key(task => task.ProbeReport = "obj/missing.xml"));

    [Fact]
    public void AnotherSdkCounts()
    {
        _folder.Write("other/tasks/x.dll", "changed");

        Assert.NotEqual(Key(_ => { }), Key(task => task.Sdk = _folder["other"]));
    }

    [Fact]
    public void TheSameSdkElsewhereDoesNotCount()
    {
        _folder.Write("moved/tasks/x.dll", "");

        Assert.Equal(Key(_ => { }), Key(task => task.Sdk = _folder["moved"] + "/"));
    }

    [Fact]
    public void AScriptOfTheSdkCounts()
    {
        _folder.Write("scripted/tasks/x.dll", "");
        _folder.Write("scripted/python/x.py", "");

        Assert.NotEqual(Key(_ => { }), Key(task => task.Sdk = _folder["scripted"]));
    }

    private static void WithProbe(UpdateFingerprint task) => task.ProbeReport = "obj/probe.xml";

    private static TaskItem Variable(string name, string value) => new(name, new Dictionary<string, string> { ["Value"] = value });

    private bool Changed() => File.GetLastWriteTimeUtc(_folder["obj/x.key"]) != DateTime.UnixEpoch;

    private void Probe(string[]? files = null, string[]? variables = null) => Report(
    [
        .. (files ?? []).Select(file => new XElement("file", new XAttribute("path", file))),
        .. (variables ?? []).Select(variable => new XElement("variable", new XAttribute("name", variable))),
    ]);

    private void Report(params XElement[] elements) => new XElement("report", elements.AsEnumerable()).Save(_folder["obj/probe.xml"]);

    private string Key(Action<UpdateFingerprint> set)
    {
        Update(set);
        return File.ReadAllText(_folder["obj/x.key"]);
    }

    private void Update(Action<UpdateFingerprint>? set = null)
    {
        using var task = new UpdateFingerprint { BuildEngine = new RecordingEngine(), ProjectFile = _folder["Shop.csproj"], KeyFile = "obj/x.key", Sdk = _folder["sdk"] };
        set?.Invoke(task);
        Assert.True(task.Execute());
    }
}
