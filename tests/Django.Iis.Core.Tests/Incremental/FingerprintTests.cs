using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Incremental;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Incremental;

public sealed class FingerprintTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheSameInputsGiveTheSameText()
    {
        var file = _folder.Write("a.txt", "a");

        Assert.Equal(Text(print => print.AddFile(file)), Text(print => print.AddFile(file)));
    }

    [Fact]
    public void AnotherValueCounts() => Assert.NotEqual(Text(print => print.AddValue("a")), Text(print => print.AddValue("b")));

    [Fact]
    public void TheOrderOfValuesCounts() => Assert.NotEqual(Values("a", "b"), Values("b", "a"));

    [Fact]
    public void ARepeatedValueCounts() => Assert.NotEqual(Values("a"), Values("a", "a"));

    [Fact]
    public void TheOrderInWhichFilesComeDoesNotCount()
    {
        var (first, second) = (_folder.Write("a.txt", ""), _folder.Write("b.txt", ""));

        Assert.Equal(
            Text(print => { print.AddFile(first); print.AddFile(second); }),
            Text(print => { print.AddFile(second); print.AddFile(first); }));
    }

    [Fact]
    public void ATouchedFileCounts() => AssertChanges(() => File.SetLastWriteTimeUtc(_folder["x/a.txt"], DateTime.UnixEpoch));

    [Fact]
    public void AFileThatGrowsWithinOneTickOfTheClockCounts() => AssertChanges(() =>
    {
        var time = File.GetLastWriteTimeUtc(_folder["x/a.txt"]);
        File.AppendAllText(_folder["x/a.txt"], "more");
        File.SetLastWriteTimeUtc(_folder["x/a.txt"], time);
    });

    [Fact]
    public void ADeletedFileCounts() => AssertChanges(() => File.Delete(_folder["x/a.txt"]));

    [Fact]
    public void AFileThatIsRestoredAsItWasDoesNotCount()
    {
        var file = _folder.Write("a.txt", "a");
        var time = File.GetLastWriteTimeUtc(file);
        var before = Text(print => print.AddFile(file));

        File.Delete(file);
        File.WriteAllText(file, "a");
        File.SetLastWriteTimeUtc(file, time);

        Assert.Equal(before, Text(print => print.AddFile(file)));
    }

    [Fact]
    public void AFileThatAppearsCounts()
    {
        var before = Text(print => print.AddFile(_folder["a.txt"]));

        _folder.Write("a.txt", "");

        Assert.NotEqual(before, Text(print => print.AddFile(_folder["a.txt"])));
    }

    [Fact]
    public void AFileThatAppearsDeepInAFolderCounts()
    {
        _folder.Write("x/a.txt", "");
        var before = Text(print => print.AddFolder(_folder["x"]));

        _folder.Write("x/y/z/b.txt", "");

        Assert.NotEqual(before, Text(print => print.AddFolder(_folder["x"])));
    }

    [Fact]
    public void AFolderThatAppearsCounts()
    {
        var before = Text(print => print.AddFolder(_folder["x"]));

        _folder.Write("x/a.txt", "");

        Assert.NotEqual(before, Text(print => print.AddFolder(_folder["x"])));
    }

    [Theory]
    [InlineData(".env")]
    [InlineData("views.py")]
    [InlineData("y/local.json")]
    public void AListingSeesANewName(string name)
    {
        _folder.Write("x/a.txt", "");
        var before = Text(print => print.AddListing(_folder["x"]));

        _folder.Write("x/" + name, "");

        Assert.NotEqual(before, Text(print => print.AddListing(_folder["x"])));
    }

    [Theory]
    [InlineData("__pycache__/a.pyc")]
    [InlineData("bin/a.zip")]
    [InlineData("obj/a.txt")]
    [InlineData("there/b.txt")]
    public void AListingSeesNothingElse(string name)
    {
        var file = _folder.Write("x/a.txt", "");
        _folder.Write("x/there/a.txt", "");
        var before = Text(print => print.AddListing(_folder["x"]));

        File.AppendAllText(file, "more");
        _folder.Write("x/" + name, "");

        Assert.Equal(before, Text(print => print.AddListing(_folder["x"])));
    }

    [Fact]
    public void APresenceIsOfAFileOrAFolderWhateverItHolds()
    {
        string Presence() => Text(print => print.AddPresence(_folder["x"]));
        var absent = Presence();
        var file = _folder.Write("x", "");
        var present = Presence();
        File.WriteAllText(file, "more");
        Assert.Equal(present, Presence());

        File.Delete(file);
        _folder.Write("x/a.txt", "");
        Assert.Equal(3, new HashSet<string>(StringComparer.Ordinal) { absent, present, Presence() }.Count);
    }

    [Fact]
    public void AnUnsetVariableIsNotAnEmptyOne() =>
        Assert.NotEqual(Text(print => print.AddVariable("DEBUG", null)), Text(print => print.AddVariable("DEBUG", "")));

    [Fact]
    public void AnotherValueOfAVariableCounts() =>
        Assert.NotEqual(Text(print => print.AddVariable("DEBUG", "0")), Text(print => print.AddVariable("DEBUG", "1")));

    [Theory]
    [InlineData("PWD")]
    [InlineData("SHLVL")]
    [InlineData("_")]
    public void AVariableThatDiffersFromShellToShellDoesNotCount(string name) => Assert.Empty(Text(print => print.AddVariable(name, "x")));

    [Fact]
    public void NeitherValuesNorVariablesAreReadable()
    {
        var text = Text(print => { print.AddValue("hunter2"); print.AddVariable("TOKEN", "hunter2"); });

        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoVariablesOfOneValueDoNotShareAHash()
    {
        var text = Text(print => { print.AddVariable("A", "x"); print.AddVariable("B", "x"); });

        var hashes = text.TrimEnd().Split('\n');
        Assert.NotEqual(hashes[0].Split(' ')[2], hashes[1].Split(' ')[2]);
    }

    private void AssertChanges(Action change)
    {
        var file = _folder.Write("x/a.txt", "a");
        var asFile = Text(print => print.AddFile(file));
        var inFolder = Text(print => print.AddFolder(_folder["x"]));

        change();

        Assert.NotEqual(asFile, Text(print => print.AddFile(file)));
        Assert.NotEqual(inFolder, Text(print => print.AddFolder(_folder["x"])));
    }

    private static string Values(params string[] values) => Text(print => Array.ForEach(values, print.AddValue));

    private static string Text(Action<Fingerprint> fill)
    {
        var fingerprint = new Fingerprint();
        fill(fingerprint);
        return fingerprint.ToString();
    }
}
