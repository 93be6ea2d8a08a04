using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

[Collection(ShellCollection.Name)]
public sealed class PythonTaskTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void PythonRunsInTheCleanedEnvironment()
    {
        // The test's own process stands for the shell: a child inherits what it holds.
        using var shell = new ShellVariables(("PYTHONPATH", _folder.Path), ("DJANGO_SETTINGS_MODULE", "other"), ("PIP_TARGET", "x"), ("VIRTUAL_ENV", "x"));
        using var task = Task(BuildPython.Executable, "-c", "import os\nfor n in ('PYTHONPATH', 'DJANGO_SETTINGS_MODULE', 'PIP_TARGET', 'VIRTUAL_ENV', 'PYTHONDONTWRITEBYTECODE', 'PYTHONUTF8'): print(os.environ.get(n))");

        Assert.True(task.Execute());

        Assert.Equal(["None", "None", "None", "None", "1", "1"], task.Lines);
    }

    [PythonFact]
    public void TheBuildsVariablesAreSetAndTheTasksOwnWin()
    {
        using var task = new PythonTestTask
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Python = BuildPython.Executable,
            Arguments = ["-c", "import os; print(os.environ['SHOP_A'], os.environ['SHOP_B'])"],
            Folder = _folder.Path,
            BuildEnvironment = [Variable("SHOP_A", "build"), Variable("SHOP_B", "build")],
            Variables = [new("SHOP_B", "task")],
        };

        Assert.True(task.Execute());

        Assert.Equal(["build task"], task.Lines);
    }

    [UnixFact]
    public void EveryLineIsLoggedAtLowImportance()
    {
        using var task = Task(Fake("echo visible"));

        task.Execute();

        Assert.Contains(_engine.Messages, message => message.Message == "visible" && message.Importance == MessageImportance.Low);
    }

    [UnixFact]
    public void ALineThatLooksLikeAnErrorIsNone()
    {
        using var task = Task(Fake("echo 'x.py(1): error X1: {0} no'"));

        Assert.True(task.Execute());

        Assert.Empty(_engine.Errors);
        Assert.Equal(["x.py(1): error X1: {0} no"], task.Lines);
    }

    [Fact]
    public void APythonThatCannotBeStartedIsAnError()
    {
        using var task = Task(_folder["missing"]);

        Assert.False(task.Execute());

        Assert.Equal("DJIIS1104", Assert.Single(_engine.Errors).Code);
    }

    [UnixFact]
    public async System.Threading.Tasks.Task CancellingKillsTheChildAndLogsNoError()
    {
        var child = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _engine.OnMessage = text => _ = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && child.TrySetResult(id);
        using var task = Task(Fake("echo $$; exec sleep 600"));
        var run = System.Threading.Tasks.Task.Run(task.Execute);
        var id = await child.Task.WaitAsync(Bound);

        task.Cancel();

        Assert.False(await run.WaitAsync(Bound));
        Assert.Empty(_engine.Errors);
        Assert.True(SpinWait.SpinUntil(() => ChildProcess.Run("kill", ["-0", id.ToString(CultureInfo.InvariantCulture)]).ExitCode != 0, Bound));
    }

    [UnixFact]
    public void AScriptThatEndsWithoutAReportIsAnErrorWithItsLastLine()
    {
        using var task = Script("echo 'Segmentation fault'; exit 139");

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("DJIIS1104", error.Code);
        Assert.Contains("exit code 139 while it ran probe.py: Segmentation fault", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void AScriptMayWriteItsReportIntoAFolderThatIsNotThereYet()
    {
        using var task = Script("echo '<report />' > \"$2\"");

        Assert.True(task.Execute(), string.Join('\n', _engine.Errors));

        Assert.True(File.Exists(_folder["obj/report.xml"]));
    }

    [UnixFact]
    public void AReportOfAnEarlierRunIsNotTakenForThisOnes()
    {
        _folder.Write("obj/report.xml", "<report />");
        using var task = Script("exit 1");

        Assert.False(task.Execute());

        Assert.Equal("DJIIS1104", Assert.Single(_engine.Errors).Code);
    }

    private static TaskItem Variable(string name, string value) => new(name, new Dictionary<string, string> { ["Value"] = value });

    private string Fake(string body) => FakeProgram.Write(_folder["bin/python"], body);

    private PythonTestTask Script(string body) => new()
    {
        BuildEngine = _engine,
        ProjectFile = _folder["Shop.csproj"],
        Python = Fake(body),
        Arguments = ["/sdk/probe.py"],
        Folder = _folder.Path,
        Report = _folder["obj/report.xml"],
    };

    private PythonTestTask Task(string python, params string[] arguments) => new()
    {
        BuildEngine = _engine,
        ProjectFile = _folder["Shop.csproj"],
        Python = python,
        Arguments = arguments,
        Folder = _folder.Path,
    };
}
