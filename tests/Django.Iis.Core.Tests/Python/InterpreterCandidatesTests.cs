using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Python;

public sealed class InterpreterCandidatesTests : IDisposable
{
    private static readonly Version Asked = new(3, 13);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheVersionedNameIsLookedForInEachFolderOfPathInOrder()
    {
        SetPath("a", "b");
        var second = _folder.Write("b/python3.13", "");
        var first = _folder.Write("a/python3.13", "");

        Assert.Equal([first, second], Exact());
    }

    [Fact]
    public void AnUnversionedNameMayBeAnyVersion()
    {
        SetPath("a");
        var python = _folder.Write("a/python", "");
        var python3 = _folder.Write("a/python3", "");

        Assert.Empty(Exact());
        Assert.Equal([python3, python], Any());
    }

    [Fact]
    public void OtherKnownVersionsAreLookedForNewestFirst()
    {
        SetPath("a");
        var old = _folder.Write("a/python3.10", "");
        var newer = _folder.Write("a/python3.12", "");

        Assert.Equal([newer, old], Any());
    }

    [Fact]
    public void PyenvIsAskedForTheHighestPatchFirst()
    {
        _variables["PYENV_ROOT"] = _folder["pyenv"];
        var nine = _folder.Write("pyenv/versions/3.13.9/bin/python", "");
        var ten = _folder.Write("pyenv/versions/3.13.10/bin/python", "");
        _folder.Write("pyenv/versions/3.1.3/bin/python", "");

        Assert.Equal([ten, nine], Exact());
    }

    [Fact]
    public void AFolderOfPathThatDoesNotExistIsPassedOver()
    {
        SetPath("missing", "a");
        var python = _folder.Write("a/python3.13", "");

        Assert.Equal([python], Exact());
    }

    [Fact]
    public void WithoutPathThereIsNothing() => Assert.Empty(Any().Concat(Exact()));

    [Fact]
    public void OnWindowsTheFoldersOfTheInstallerAreLookedInto()
    {
        _variables["ProgramFiles"] = _folder["programs"];
        _variables["LOCALAPPDATA"] = _folder["local"];
        var everybodys = _folder.Write("programs/Python313/python.exe", "");
        var mine = _folder.Write("local/Programs/Python/Python313/python.exe", "");

        Assert.Equal([everybodys, mine], Exact(windows: true));
    }

    [Fact]
    public void OnWindowsTheLauncherIsAskedForTheVersion()
    {
        _variables["PATH"] = _folder["a"];
        var launcher = _folder.Write("a/py.exe", "");

        var candidate = Assert.Single(new InterpreterCandidates(_variables.GetValueOrDefault, windows: true).Exact(Asked));

        Assert.Equal(launcher, candidate.Program);
        Assert.Equal(["-3.13"], candidate.Arguments);
    }

    [Fact]
    public void OnWindowsQuotedFoldersOfPathAreRead()
    {
        _variables["PATH"] = "\"" + _folder["a b"] + "\"";
        var python = _folder.Write("a b/python3.13.exe", "");

        Assert.Equal([python], Exact(windows: true));
    }

    [Theory]
    [InlineData("PATH")]
    [InlineData("PYENV_ROOT")]
    [InlineData("PYENV_VERSION")]
    [InlineData("LOCALAPPDATA")]
    [InlineData("ProgramFiles")]
    public void AVariableThatShapesTheSearchShapesTheFingerprint(string name)
    {
        var before = Fingerprint();

        _variables[name] = "elsewhere";

        Assert.NotEqual(before, Fingerprint());
    }

    [Fact]
    public void AnInterpreterThatAppearsShapesTheFingerprint()
    {
        SetPath("a");
        var before = Fingerprint();

        _folder.Write("a/python3.13", "");

        Assert.NotEqual(before, Fingerprint());
    }

    [Fact]
    public void NothingElseShapesTheFingerprint()
    {
        SetPath("a");
        var before = Fingerprint();

        _variables["HOME"] = "elsewhere";
        _folder.Write("a/perl", "");

        Assert.Equal(before, Fingerprint());
    }

    private void SetPath(params string[] folders) =>
        _variables["PATH"] = string.Join(':', folders.Select(folder => _folder[folder]));

    private IEnumerable<string> Exact(bool windows = false) => Candidates(windows).Exact(Asked).Select(candidate => candidate.Program);

    private IEnumerable<string> Any() => Candidates(windows: false).Any(Asked).Select(candidate => candidate.Program);

    private string Fingerprint() => Candidates(windows: false).Fingerprint(Asked);

    private InterpreterCandidates Candidates(bool windows) => new(_variables.GetValueOrDefault, windows);
}
