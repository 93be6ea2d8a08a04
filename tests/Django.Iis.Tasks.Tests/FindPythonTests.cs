using System;
using System.IO;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks.Tests;

/// <summary>The search for Python, and the answer that is kept so that a no-op build starts nothing.</summary>
[Collection(ShellCollection.Name)]
public sealed class FindPythonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();
    private readonly ShellVariables _shell;

    public FindPythonTests()
    {
        _shell = new ShellVariables(("PATH", _folder["bin"]), ("PYENV_ROOT", null));
    }

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [UnixFact]
    public void TheAskedPythonIsFoundWithoutAWord()
    {
        var python = Fake("bin/python3.13", "3.13.2");

        using var task = Find();

        Assert.Equal((python, "3.13.2"), (task.Python, task.FoundVersion));
        Assert.Null(_engine.Message("DJIIS1102"));
    }

    [UnixFact]
    public void AnotherMinorVersionIsAMessageOnce()
    {
        Fake("bin/python3", "3.12.1");

        using var first = Find();
        var message = _engine.Message("DJIIS1102");
        using var second = Find();

        Assert.NotNull(message);
        Assert.Equal(MessageImportance.High, message.Importance);
        Assert.Equal(message, _engine.Message("DJIIS1102"));
        Assert.Empty(_engine.Warnings);
    }

    [UnixFact]
    public void NoPythonIsAnError()
    {
        using var task = Find(succeeds: false);

        Assert.Equal("DJIIS1101", Assert.Single(_engine.Errors).Code);
    }

    [UnixFact]
    public void ASecondSearchStartsNothing()
    {
        Fake("bin/python3.13", "3.13.2");
        using var first = Find();

        using var second = Find();

        Assert.Equal(1, Starts());
        Assert.Equal((first.Python, first.FoundVersion), (second.Python, second.FoundVersion));
    }

    [UnixFact]
    public void AChangedPathAsksAgain()
    {
        Fake("bin/python3.13", "3.13.2");
        using var first = Find();
        var other = Fake("other/python3.13", "3.13.9");

        using var shell = new ShellVariables(("PATH", _folder["other"]));
        using var second = Find();

        Assert.Equal((other, "3.13.9"), (second.Python, second.FoundVersion));
    }

    [UnixFact]
    public void ANewlyInstalledPythonAsksAgain()
    {
        Fake("bin/python3.12", "3.12.1");
        using var first = Find();

        var installed = Fake("bin/python3.13", "3.13.0");
        using var second = Find();

        Assert.Equal((installed, "3.13.0"), (second.Python, second.FoundVersion));
    }

    [UnixFact]
    public void AnotherAskedVersionAsksAgain()
    {
        Fake("bin/python3.13", "3.13.2");
        Fake("bin/python3.12", "3.12.1");
        using var first = Find();

        using var second = Find("3.12");

        Assert.Equal("3.12.1", second.FoundVersion);
    }

    [UnixFact]
    public void AReplacedProgramAsksAgain()
    {
        Fake("bin/python3.13", "3.13.2");
        using var first = Find();

        Fake("bin/python3.13", "3.13.10");
        using var second = Find();

        Assert.Equal("3.13.10", second.FoundVersion);
    }

    [UnixFact]
    public void AReplacedTargetOfALinkAsksAgain()
    {
        var link = _folder["bin/python3.13"];
        Directory.CreateDirectory(_folder["bin"]);
        FakeProgram.Write(_folder["real/python"], $"echo 'executable={link}'\necho version=3.13.2");
        File.CreateSymbolicLink(link, _folder["real/python"]);
        using var first = Find();

        FakeProgram.Write(_folder["real/python"], $"echo 'executable={link}'\necho version=3.13.10");
        using var second = Find();

        Assert.Equal("3.13.10", second.FoundVersion);
    }

    [UnixFact]
    public void ARemovedProgramAsksAgain()
    {
        var newer = Fake("bin/python3.13", "3.13.2");
        Fake("bin/python3.12", "3.12.1");
        using var first = Find();

        File.Delete(newer);
        using var second = Find();

        Assert.Equal("3.12.1", second.FoundVersion);
    }

    [UnixFact]
    public void ADamagedCacheAsksAgain()
    {
        Fake("bin/python3.13", "3.13.2");
        using var first = Find();

        File.WriteAllText(_folder["obj/python.cache"], "half");
        using var second = Find();

        Assert.Equal(2, Starts());
    }

    private int Starts() => File.ReadAllLines(_folder["starts"]).Length;

    private string Fake(string name, string version)
    {
        var path = _folder[name];
        return FakeProgram.Write(path, $"echo x >> '{_folder["starts"]}'\necho 'executable={path}'\necho version={version}");
    }

    private FindPython Find(string version = "3.13", bool succeeds = true)
    {
        var task = new FindPython
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            PythonVersion = version,
            Script = BuildPython.Script("interpreter.py"),
            CacheFile = "obj/python.cache",
        };
        Assert.Equal(succeeds, task.Execute());
        return task;
    }
}
