using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Python;

/// <summary>Programs that are, or only pretend to be, Python.</summary>
public sealed class InterpreterFinderTests : IDisposable
{
    private static readonly Version Asked = new(3, 13);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void TheAskedVersionWinsOverANewerOne()
    {
        Fake("python3", Answer("3.14.1"));
        Fake("python3.13", Answer("3.13.2"));

        Assert.Equal(new Interpreter("/opt/python", new Version(3, 13, 2)), Find());
    }

    [UnixFact]
    public void AnUnversionedNameThatIsTheAskedVersionWins()
    {
        Fake("python3.14", Answer("3.14.1"));
        Fake("python", Answer("3.13.2"));

        Assert.Equal("3.13", Find().Minor);
    }

    [UnixFact]
    public void WithoutTheAskedVersionTheNewestServes()
    {
        Fake("python3.10", Answer("3.10.9"));
        Fake("python3.12", Answer("3.12.1"));

        Assert.Equal(new Version(3, 12, 1), Find().Version);
    }

    [UnixFact]
    public void TheVersionIsWhatTheProgramSaysNotWhatItIsCalled()
    {
        Fake("python3.13", Answer("3.11.4"));

        Assert.Equal("3.11", Find().Minor);
    }

    [UnixFact]
    public void AProgramThatFailsIsPassedOverForTheNext()
    {
        Fake("python3.13", "echo 'pyenv: python3.13: command not found'; exit 127");
        Fake("python3", Answer("3.13.0"));

        Assert.Equal("3.13", Find().Minor);
    }

    [UnixTheory]
    [InlineData("echo 'pyenv: python3.13: command not found' >&2; exit 127", "pyenv: python3.13: command not found")]
    [InlineData("exit 9", "exit code 9")]
    [InlineData("true", "it does not say which Python it is")]
    [InlineData("echo executable=; echo version=3.13.0", "it does not say which Python it is")]
    [InlineData("echo executable=/opt/python; echo version=three", "it does not say which Python it is")]
    [InlineData("echo missing=venv; echo executable=/opt/python; echo version=3.13.0", "it has no module venv")]
    [InlineData("echo executable=/opt/python; echo version=3.9.18", "it is Python 3.9.18")]
    [InlineData("kill -9 $$", "exit code 137")]
    public void TheErrorSaysWhyEachCandidateWasPassedOver(string body, string reason)
    {
        var program = Fake("python3.13", body);

        var error = Assert.Throws<DiagnosticException>(() => Find());

        Assert.Equal("DJIIS1101", error.Code);
        Assert.Contains($"{program} was passed over: {reason}.", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void AFileThatIsNoProgramIsPassedOver()
    {
        var text = _folder.Write("bin/python3.13", "not a program");

        var error = Assert.Throws<DiagnosticException>(() => Find());

        Assert.Contains(text + " was passed over", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void AProgramThatHangsIsPassedOver()
    {
        var program = Fake("python3.13", "sleep 600");
        Fake("python3", Answer("3.12.0"));

        var found = Find(TimeSpan.FromMilliseconds(300));

        Assert.Equal("3.12", found.Minor);
        Assert.True(File.Exists(program));
    }

    [UnixFact]
    public void AProgramThatLeavesAChildBehindDoesNotHoldTheSearchUp()
    {
        Fake("python3.13", "sleep 600 & echo $! > '" + _folder["child"] + "'; " + Answer("3.13.0"));
        try
        {
            Assert.Equal("3.13", Find(TimeSpan.FromMinutes(5)).Minor);
        }
        finally
        {
            ChildProcess.Run("kill", [File.ReadAllText(_folder["child"]).Trim()]).Succeeded();
        }
    }

    [Fact]
    public void NothingAtAllIsAnErrorThatSaysWhatToInstall()
    {
        var error = Assert.Throws<DiagnosticException>(() => Find());

        Assert.Equal("DJIIS1101", error.Code);
        Assert.Contains("Install Python 3.13", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void ACancelledSearchDoesNotGoOn()
    {
        Fake("python3.13", Answer("3.13.0"));
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Finder().Find(Asked, cancellation.Token));
    }

    [PythonFact]
    public void ARealPythonAnswersWithItsRealProgram()
    {
        var found = BuildPython.Interpreter!;

        Assert.True(File.Exists(found.Executable));
        Assert.Equal(found.Minor, BuildPython.Evaluate(found.Executable, "'%d.%d' % __import__('sys').version_info[:2]"));
    }

    [PythonFact]
    public void APythonWithoutPipAndEnsurepipIsRefused()
    {
        // Debian ships each in a package of its own.
        HideModule("pip");
        HideModule("ensurepip");

        Assert.StartsWith("missing=ensurepip", AskWithHiddenModules(), StringComparison.Ordinal);
    }

    [PythonFact]
    public void APythonWithoutPipNamesTheWheelOfEnsurepip()
    {
        HideModule("pip");

        var wheel = AskWithHiddenModules().Split('\n')[0];

        Assert.StartsWith("pip-wheel=", wheel, StringComparison.Ordinal);
        Assert.True(File.Exists(wheel["pip-wheel=".Length..].Trim()), wheel);
    }

    [UnixFact]
    public void WhereTheWheelsOfEnsurepipStandIsForItToSay()
    {
        HideModule("pip");
        _folder.Write("hidden/ensurepip.py", $"_WHEEL_PKG_DIR = {'"'}{_folder["share"]}{'"'}");
        var wheel = _folder.Write("share/pip-25.0-py3-none-any.whl", "");

        Assert.StartsWith("pip-wheel=" + wheel, AskWithHiddenModules(), StringComparison.Ordinal);
    }

    [UnixFact]
    public void APythonSaysWhereItsPipIs()
    {
        Fake("python3.13", Answer("3.13.0") + "; echo pip=/opt/lib/pip");

        Assert.Equal("/opt/lib/pip", Find().Pip);
    }

    private void HideModule(string name) =>
        _folder.Write($"hidden/{name}.py", $"raise ModuleNotFoundError(\"No module named '{name}'\", name='{name}')");

    private string AskWithHiddenModules() => ChildProcess.Run(
        BuildPython.Executable,
        ["-c", $"import sys, runpy; sys.path.insert(0, r'{_folder["hidden"]}'); runpy.run_path(r'{BuildPython.Script("interpreter.py")}')"]).Succeeded();

    private static string Answer(string version) => $"echo executable=/opt/python; echo version={version}";

    private string Fake(string name, string body) => FakeProgram.Write(_folder["bin/" + name], body);

    private Interpreter Find(TimeSpan? patience = null) => Finder(patience).Find(Asked, CancellationToken.None);

    private InterpreterFinder Finder(TimeSpan? patience = null)
    {
        var variables = new Dictionary<string, string> { ["PATH"] = _folder["bin"] };
        return new InterpreterFinder(new InterpreterCandidates(variables.GetValueOrDefault, windows: false), BuildPython.Script("interpreter.py"), patience);
    }
}
