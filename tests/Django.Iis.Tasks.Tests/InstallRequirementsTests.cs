using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>The build's virtual environment, made and filled by the tasks.</summary>
[Collection(ShellCollection.Name)]
public sealed class InstallRequirementsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();
    private readonly ShellVariables _shell = new(("PIP_NO_INDEX", "1"), ("PIP_FIND_LINKS", null), ("PIP_INDEX_URL", null));

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    [PythonFact]
    public void AWheelBesideManagePyIsInstalledWithoutAnIndex()
    {
        new SyntheticWheel("shop").With("shop/__init__.py", "name = 'shop'").Write(_folder["wheels"]);
        var python = CreateEnvironment();

        Assert.True(Install(python, "shop\n"), string.Join('\n', _engine.Errors.Select(error => error.Message)));

        Assert.Equal("shop", BuildPython.Evaluate(python, "__import__('shop').name"));
    }

    [PythonFact]
    public void ARequirementThatDoesNotResolveIsAnErrorAtItsLine()
    {
        var python = CreateEnvironment();

        Assert.False(Install(python, "\nnosuch==9.0\n"));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("DJIIS1201", _folder["requirements.txt"], 2), (error.Code, error.File, error.LineNumber));
    }

    [UnixFact]
    public void AnEnvironmentThatCannotBeMadeIsAnErrorAndLeavesNothing()
    {
        using var task = Task(FakeProgram.Write(_folder["bin/python"], $"mkdir -p '{_folder["obj/venv"]}'; echo 'ensurepip is not available'; exit 1"));

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("DJIIS1103", error.Code);
        Assert.Contains("ensurepip is not available", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["obj/venv"]));
    }

    [UnixFact]
    public void APythonThatMakesNothingIsAnErrorThoughItSucceeds()
    {
        using var task = Task(FakeProgram.Write(_folder["bin/python"], "exit 0"));

        Assert.False(task.Execute());

        Assert.Equal("DJIIS1103", Assert.Single(_engine.Errors).Code);
    }

    private string CreateEnvironment()
    {
        using var task = Task(BuildPython.Executable);
        Assert.True(task.Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));
        return task.VirtualPython;
    }

    private CreateVirtualEnvironment Task(string python) =>
        new() { BuildEngine = _engine, ProjectFile = _folder["Shop.csproj"], Python = python, Folder = "obj/venv" };

    private bool Install(string python, string requirements)
    {
        using var task = new InstallRequirements
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Python = python,
            Requirements = _folder.Write("requirements.txt", requirements),
            ApplicationRoot = _folder.Path,
        };
        return task.Execute();
    }
}
