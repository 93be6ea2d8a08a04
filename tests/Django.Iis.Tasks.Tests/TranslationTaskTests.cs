using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

public sealed class TranslationTaskTests : IDisposable
{
    private const string Target = "locale/de/LC_MESSAGES/django.po";
    private const string Compiled = "locale/de/LC_MESSAGES/django.mo";

    private const string Header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WithoutMsgfmtThereIsAWarningAndTheNextBuildTriesAgain()
    {
        using var task = Compile("no-such-msgfmt", Header);

        Assert.True(task.Execute());

        Assert.False(task.IsComplete);
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(("DJIIS1043", _folder[Target]), (warning.Code, warning.File));
        Assert.Contains("apt install gettext", warning.Message, StringComparison.Ordinal);
    }

    [ToolFact("msgfmt")]
    public void ACompiledTranslationTakesThePlaceOfTheProjects()
    {
        using var task = Compile("msgfmt", Header);
        Assert.True(task.Execute());
        using var place = new PlaceTranslations
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Folder = task.Destination,
            Content = [Item(_folder["manage.py"], "manage.py"), Item(_folder["stale.mo"], Compiled)],
        };

        Assert.True(place.Execute());

        Assert.Equal([(_folder["obj/messages/" + Compiled], Compiled), (_folder["manage.py"], "manage.py")], place.Selected.Select(item => (item.ItemSpec, item.GetMetadata("TargetPath"))));
        Assert.True(task.IsComplete);
    }

    [ToolFact("msgfmt")]
    public void AMistakeStopsTheBuildAndLeavesTheFolderAsItWas()
    {
        _folder.Write("obj/messages/old.mo", "");
        using var task = Compile("msgfmt", Header + "msgid \"cup\"\n");

        Assert.False(task.Execute());

        Assert.Equal("DJIIS1044", Assert.Single(_engine.Errors).Code);
        Assert.Equal(["old.mo"], Directory.GetFiles(_folder["obj/messages"]).Select(Path.GetFileName));
    }

    private CompileTranslations Compile(string program, string po) => new()
    {
        BuildEngine = _engine,
        ProjectFile = _folder["Shop.csproj"],
        Program = program,
        Destination = _folder["obj/messages"],
        Content = [Item(_folder.Write(Target, po), Target)],
    };

    private static TaskItem Item(string path, string target) => new(path, new Dictionary<string, string> { ["TargetPath"] = target });
}
