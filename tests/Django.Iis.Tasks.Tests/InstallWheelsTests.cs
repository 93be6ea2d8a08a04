using System;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>The build's virtual environment, made and filled by the tasks.</summary>
[Collection(ShellCollection.Name)]
public sealed class InstallWheelsTests : IDisposable
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
    public void AServersWheelThatEveryMachineTakesIsInstalledWithoutPip()
    {
        new SyntheticWheel("shop", "2.5").With("shop/__init__.py", "name = 'shop'").Write(_folder["target"]);
        var python = CreateEnvironment();

        Assert.True(Install(pipFolder: _folder["no-such-pip"]), Errors());

        Assert.Equal("shop 2.5", BuildPython.Evaluate(python, "__import__('shop').name + ' ' + __import__('importlib.metadata').metadata.version('shop')"));
        Assert.Equal("", File.ReadAllText(_folder["obj/venv/left-out.txt"]));
        Assert.False(Directory.Exists(_folder["obj/venv.wheels"]));
    }

    [PythonFact]
    public void AServersWheelForWindowsIsReplacedByThisMachinesOfTheSameVersion()
    {
        Foreign("fast", "1.5").Write(_folder["target"]);
        Local("fast", "1.5").With("fast/__init__.py", "system = 'here'").Write(_folder["wheels"]);
        Local("fast", "1.6").With("fast/__init__.py", "system = 'newer'").Write(_folder["wheels"]);
        var python = CreateEnvironment();

        Assert.True(Install(), Errors());

        Assert.Equal("here", BuildPython.Evaluate(python, "__import__('fast').system"));
    }

    [PythonFact]
    public void WhatTheRequirementsSayOfPlacesHoldsForThisMachinesWheelsToo()
    {
        Foreign("fast", "1.5").Write(_folder["target"]);
        Local("fast", "1.5").With("fast/__init__.py", "system = 'there'").Write(_folder["vendor/packages"]);
        _folder.Write("requirements/places.txt", "--find-links=../vendor/packages\n");
        var python = CreateEnvironment();

        Assert.True(Install("-r requirements/places.txt\nfast\n"), Errors());

        Assert.Equal("there", BuildPython.Evaluate(python, "__import__('fast').system"));
    }

    [PythonFact]
    public void WhatThisMachineCannotHaveIsLeftOutWithAMessageAtItsLineAndTheRestIsThere()
    {
        Foreign("pywin32", "310").Write(_folder["target"]);
        Foreign("fast", "1.5").Write(_folder["target"]);
        Local("fast", "1.5").With("fast/__init__.py", "system = 'here'").Write(_folder["wheels"]);
        var python = CreateEnvironment();

        Assert.True(Install("fast\npywin32\n"), Errors());

        Assert.Equal("here", BuildPython.Evaluate(python, "__import__('fast').system"));
        var message = _engine.Message("DJIIS1230")!;
        Assert.Equal((_folder["requirements.txt"], 2), (message.File, message.LineNumber));
        Assert.Contains("'pywin32' 310", message.Message, StringComparison.Ordinal);
        Assert.Contains("No matching distribution found for pywin32==310", message.Message, StringComparison.Ordinal);
        Assert.Equal("pywin32 310\n", File.ReadAllText(_folder["obj/venv/left-out.txt"]));
        Assert.Empty(_engine.Warnings);
    }

    [PythonFact]
    public void WhatHasNoWheelHereIsBuiltFromItsSource()
    {
        Foreign("built", "1.0").Write(_folder["target"]);
        WriteSource("built");
        var python = CreateEnvironment();

        Assert.True(Install(), Errors());

        Assert.Equal("source", BuildPython.Evaluate(python, "__import__('built').made_from"));
    }

    [PythonFact]
    public void PathFilesWork()
    {
        new SyntheticWheel("old").With("old.pth", "old_folder\n").With("old_folder/inside.py", "answer = 42").Write(_folder["target"]);
        var python = CreateEnvironment();

        Assert.True(Install(), Errors());

        Assert.Equal("42", BuildPython.Evaluate(python, "__import__('inside').answer"));
    }

    [PythonFact]
    public void AStubStandsInForWhatIsLeftOut()
    {
        var python = CreateEnvironment();
        Directory.CreateDirectory(_folder["target"]);

        Assert.True(Install(stubs: ["win32api", "MySQLdb"]), Errors());

        Assert.Contains("build stub", BuildPython.Evaluate(python, "__import__('win32api').GetUserName"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void AnEnvironmentThatCannotBeMadeIsAnErrorAndLeavesNothing()
    {
        using var task = Create(FakeProgram.Write(_folder["bin/python"], $"mkdir -p '{_folder["obj/venv"]}'; echo 'venv is not available'; exit 1"));

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("DJIIS1103", error.Code);
        Assert.Contains("venv is not available", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["obj/venv"]));
    }

    [UnixFact]
    public void APythonThatMakesNothingIsAnErrorThoughItSucceeds()
    {
        using var task = Create(FakeProgram.Write(_folder["bin/python"], "exit 0"));

        Assert.False(task.Execute());

        Assert.Equal("DJIIS1103", Assert.Single(_engine.Errors).Code);
    }

    private static SyntheticWheel Foreign(string name, string version)
    {
        var minor = BuildPython.Interpreter!.Version.Minor;
        var platform = OperatingSystem.IsWindows() ? "win_arm64" : "win_amd64";
        return new SyntheticWheel(name, version, $"cp3{minor}-cp3{minor}-{platform}").With($"{name}/__init__.py", "system = 'server'");
    }

    private static SyntheticWheel Local(string name, string version)
    {
        var platform = BuildPython.Evaluate(BuildPython.Executable, "__import__('sysconfig').get_platform().replace('-', '_').replace('.', '_')");
        return new SyntheticWheel(name, version, "py3-none-" + platform);
    }

    /// <summary>A source distribution that brings its own build backend, so that nothing else is needed.</summary>
    private void WriteSource(string name)
    {
        var wheel = new SyntheticWheel(name).With($"{name}/__init__.py", "made_from = 'source'").Write(_folder["made"]);
        Directory.CreateDirectory(_folder["wheels"]);
        using var file = File.Create(_folder[$"wheels/{name}-1.0.tar.gz"]);
        using var zip = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(zip);
        Add("PKG-INFO", $"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n");
        Add("pyproject.toml", "[build-system]\nrequires = []\nbuild-backend = 'backend'\nbackend-path = ['.']\n");
        Add("backend.py", $"import os, shutil\ndef build_wheel(folder, *arguments, **keywords):\n    return os.path.basename(shutil.copy(r'{wheel}', folder))\n");

        void Add(string path, string text) =>
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{name}-1.0/{path}") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
    }

    private string CreateEnvironment()
    {
        using var task = Create(BuildPython.Executable);
        Assert.True(task.Execute(), Errors());
        Assert.NotEqual(0, ChildProcess.Run(task.VirtualPython, ["-c", "import pip"]).ExitCode);
        return task.VirtualPython;
    }

    private CreateVirtualEnvironment Create(string python) =>
        new() { BuildEngine = _engine, ProjectFile = _folder["Shop.csproj"], Python = python, Folder = "obj/venv" };

    private bool Install(string requirements = "", string pipFolder = "", params string[] stubs)
    {
        Directory.CreateDirectory(_folder["target"]);
        using var task = new InstallWheels
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Python = PipPython.With(BuildPython.Interpreter!),
            PipFolder = pipFolder,
            FoundVersion = BuildPython.Interpreter!.Version.ToString(),
            PythonVersion = "3.13",
            Requirements = _folder.Write("requirements.txt", requirements),
            ApplicationRoot = _folder.Path,
            Wheels = "target",
            Environment = "obj/venv",
            HostScript = BuildPython.Script("djiis_host_wheels.py"),
            StubScript = BuildPython.Script("djiis_build_stubs.py"),
            CompileScript = BuildPython.Script("djiis_compile.py"),
            BuildStubs = stubs,
            CacheFolder = _folder["cache"],
            CompilePython = "None",
        };
        return task.Execute();
    }

    private string Errors() => string.Join('\n', _engine.Errors.Select(error => error.Message));
}
