using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>A project whose requirements are resolved for the server by the real pip, from wheels that the test writes to its folder <c>wheels</c>.</summary>
internal sealed class ResolvedProject : IDisposable
{
    /// <summary>A build backend that needs nothing: it packs the folder's one module into a wheel of the tag that the file <c>tag</c> holds.</summary>
    private const string Backend =
        """
        import os, zipfile
        def build_wheel(folder, config_settings=None, metadata_directory=None):
            name, tag = os.path.basename(os.getcwd()), open("tag").read()
            os.mkdir("build")
            info = name + "-1.5.dist-info/"
            files = {name + ".py": "", info + "METADATA": "Metadata-Version: 2.1\nName: %s\nVersion: 1.5\n%s" % (name, open("requires").read()),
                     info + "WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: %s\n" % tag}
            files[info + "RECORD"] = "".join(file + ",,\n" for file in files)
            with zipfile.ZipFile(os.path.join(folder, "%s-1.5-%s.whl" % (name, tag)), "w") as archive:
                for file, text in files.items():
                    archive.writestr(file, text)
            return "%s-1.5-%s.whl" % (name, tag)
        """;

    private readonly ShellVariables _shell;

    public ResolvedProject(params (string Name, string? Value)[] variables)
    {
        _shell = new ShellVariables([("PIP_NO_INDEX", "1"), ("PIP_FIND_LINKS", null), ("PIP_INDEX_URL", null), ("PIP_EXTRA_INDEX_URL", null), ("PIP_CONFIG_FILE", OperatingSystem.IsWindows() ? "nul" : "/dev/null"), .. variables]);
    }

    public TemporaryFolder Folder { get; } = new();

    public RecordingEngine Engine { get; private set; } = new();

    public string Platform { get; set; } = "win_amd64";

    public string Python { get; set; } = PipPython.With(BuildPython.Interpreter!);

    public string Source { get; set; } = "requirements.txt";

    public string[] Items { get; set; } = [];

    public string[] Extras { get; set; } = [];

    public string[] Groups { get; set; } = [];

    public bool IsLocked { get; set; }

    public string Installer { get; set; } = "";

    /// <summary>The cache, which several projects may share.</summary>
    public string Cache { get; set; } = "obj/cache";

    /// <summary>Whether the lock beside the requirements counts.</summary>
    public bool HasLock { get; set; }

    public string Errors => string.Join('\n', Engine.Errors.Select(error => error.Code + " " + error.Message)) + "\n" + string.Join('\n', Engine.Messages.Select(message => message.Message));

    /// <summary>The committed lock.</summary>
    public string LockFile => Folder["pylock.win_amd64.toml"];

    public string LockText => File.ReadAllText(Folder["obj/lock.toml"]);

    /// <summary>Writes a wheel to the project's own wheels; each requirement is one of it.</summary>
    public string Wheel(string name, string version = "1.0", string tag = "py3-none-any", string folder = "wheels", params string[] requires)
    {
        Directory.CreateDirectory(Folder[folder]);
        File.Delete(Folder[$"{folder}/{name}-{version}-{tag}.whl"]);
        var wheel = new SyntheticWheel(name, version, tag).With($"{name}/__init__.py");
        return requires.Aggregate(wheel, (current, requirement) => current.Requires(requirement)).Write(Folder[folder]);
    }

    /// <summary>Writes a project that can be built.</summary>
    public void LocalProject(string folder, string tag = "py3-none-any", string requires = "")
    {
        Folder.Write(folder + "/pyproject.toml", "[build-system]\nrequires = []\nbuild-backend = 'backend'\nbackend-path = ['.']\n");
        Folder.Write(folder + "/backend.py", Backend);
        Folder.Write(folder + "/tag", tag);
        Folder.Write(folder + "/requires", requires);
    }

    public bool Resolve(string? requirements = null)
    {
        if (requirements is not null)
        {
            Folder.Write(Source, requirements);
        }

        Engine = new RecordingEngine();
        using var task = new ResolveRequirements
        {
            Items = Items,
            Extras = Extras,
            Groups = Groups,
            Installer = Installer,
            KnownFolders = ["obj", "bin"],
        };
        return Run(task, "obj/wheels", "obj/requirements.lock.toml", "obj/resolve.xml");
    }

    /// <summary>Adds the servers to what was resolved, and completes the lock.</summary>
    public bool Serve(params string[] servers)
    {
        Engine = new RecordingEngine();
        using var task = new ResolveServers { Servers = servers, Wheels = "obj/wheels", RequirementsLock = "obj/requirements.lock.toml" };
        return Run(task, "obj/server", "obj/lock.toml", "obj/server.xml");
    }

    /// <summary>Makes what was resolved the committed lock.</summary>
    public void Commit()
    {
        Assert.True(Serve("waitress"), Errors);
        File.Copy(Folder["obj/lock.toml"], LockFile, overwrite: true);
        HasLock = true;
    }

    /// <summary><c>name-version</c> of each wheel in one of the build's folders.</summary>
    public IReadOnlyList<string> Wheels(string folder = "wheels") =>
        [.. Directory.GetFiles(Folder["obj/" + folder]).Select(path => string.Join('-', Path.GetFileName(path).Split('-').Take(2))).Order(StringComparer.Ordinal)];

    /// <summary>Demands one coded error and returns its text.</summary>
    public string Error(string code, string file, int line)
    {
        var error = Assert.Single(Engine.Errors);
        Assert.True((code, Folder[file], line) == (error.Code, error.File, error.LineNumber), $"{error.Code} {error.File} {error.LineNumber}\n{Errors}");
        return error.Message ?? "";
    }

    public void Dispose()
    {
        _shell.Dispose();
        Folder.Dispose();
    }

    private bool Run(ResolveTask task, string destination, string lockFile, string report)
    {
        task.BuildEngine = Engine;
        task.ProjectFile = Folder["Shop.csproj"];
        task.Python = Python;
        task.Script = BuildPython.Script("djiis_requirements.py");
        task.Requirements = Folder[Source];
        task.ApplicationRoot = Folder.Path;
        task.TargetPlatform = Platform;
        task.PythonVersion = "3.13";
        task.CommittedLock = HasLock ? LockFile : "";
        task.IsLocked = IsLocked;
        task.CacheFolder = Cache;
        task.WorkFolder = "obj/work";
        task.Destination = destination;
        task.Lock = lockFile;
        task.Report = report;
        return task.Execute();
    }
}
