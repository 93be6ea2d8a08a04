using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>A pip for a Python that has none.</summary>
public sealed class UnpackPipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void TheWheelOfEnsurepipRunsFromItsFolder()
    {
        var wheel = BuildPython.Evaluate(BuildPython.Executable, $"__import__('runpy').run_path(r'{BuildPython.Script("interpreter.py")}')['bundled_pip']()").Split('\n')[^1].Trim();
        using var task = Task(wheel);

        Assert.True(task.Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));

        var python = BuildPython.CreateEnvironment(_folder["venv"]);
        var output = ChildProcess.Run(python, ["-m", "pip", "--version"], environment: new System.Collections.Generic.Dictionary<string, string?> { ["PYTHONPATH"] = task.PipFolder }).Succeeded();
        Assert.Contains(task.PipFolder, output, StringComparison.Ordinal);
    }

    [Fact]
    public void APythonWithPipNeedsNoFolder()
    {
        using var task = Task("");

        Assert.True(task.Execute());

        Assert.Equal("", task.PipFolder);
        Assert.False(Directory.Exists(_folder["obj"]));
    }

    private UnpackPip Task(string wheel) => new() { BuildEngine = _engine, ProjectFile = _folder["Shop.csproj"], PipWheel = wheel, CacheFolder = "obj/pip" };
}
