using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Processes;
using Django.Iis.Core.Python;
using Django.Iis.Core.Python.ByteCode;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>djiis_probe.py with --stay: one process for all that a build asks of a project.</summary>
public sealed class StayTests : IDisposable
{
    private const string Token = "djiis-answer";

    private const string Settings = """
        SECRET_KEY = "x"
        INSTALLED_APPS = ["django.contrib.staticfiles", "shop"]
        STATIC_URL = "static/"
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [DjangoFact]
    public void StaticFilesAreCollectedByTheProcessThatProbed()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, Settings);
        project.Write("shop/static/shop/style.css", "a {}");
        var before = project.Tree();
        using var process = Probe(project);

        Assert.True(Ask(process, "collect", _folder["collect.xml"]));

        var report = ScriptReport.Read(_folder["collect.xml"]);
        Assert.Null(report.Error);
        Assert.Equal("a {}", File.ReadAllText(Path.Combine(report.CollectedFolder!, "shop", "style.css")));
        Assert.Equal(before, project.Tree());
    }

    [DjangoFact]
    public void AFailureToCollectIsReportedWithItsPlace()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, Settings + "\nSTORAGES = {'staticfiles': {'BACKEND': 'django.contrib.staticfiles.storage.ManifestStaticFilesStorage'}}\n");
        project.Write("shop/static/shop/style.css", "\na { background: url(gone.png) }");
        using var process = Probe(project);

        Assert.True(Ask(process, "collect", _folder["collect.xml"]));

        var error = ScriptReport.Read(_folder["collect.xml"]).Error!;
        Assert.Equal(("missing-file", project["shop/static/shop/style.css"], 2), (error.Kind, error.File, error.Line));
    }

    [DjangoFact]
    public void SettingsThatKeepTheirStaticRootNeedAProcessOfTheirOwn()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, Settings + "\nSTATIC_ROOT = '/srv/elsewhere'\n");
        using var process = Probe(project, "--own-setting=STATIC_ROOT");

        Assert.True(Ask(process, "collect", _folder["collect.xml"]));

        Assert.Null(ScriptReport.Read(_folder["collect.xml"]).CollectedFolder);
    }

    [DjangoFact]
    public void SourcesCompileToTheBytesOfAFreshProcess()
    {
        const string Source = "KNOWN = 'x' in {'alpha', 'beta', 'static', 'django'}\ndef shop(self, name='django', *, key=('a', 'urls')):\n    return name, 'STATIC_URL', 1.5\n";
        // What settings write over a source is theirs alone.
        using var project = new ProbedProject(DjangoEnvironment.Python, Settings + "\nopen(__file__.replace('settings', 'views'), 'w').write('changed = True')\n");
        project.Write("shop/views.py", Source);
        using var process = Probe(project);
        var tag = BuildPython.Evaluate(DjangoEnvironment.Python, "__import__('sys').implementation.cache_tag");

        Assert.True(Ask(process, "compile", tag, Jobs(project, "staying"), _folder["staying.txt"]));
        ChildProcess.Run(
            DjangoEnvironment.Python,
            ["-S", "-s", BuildPython.Script("djiis_compile.py"), tag, Jobs(project, "fresh"), _folder["fresh.txt"]],
            environment: new Dictionary<string, string?>(PythonEnvironment.Clean) { ["PYTHONHASHSEED"] = "0" }).Succeeded();

        Assert.Empty(ByteCodeFiles.ReadReport(_folder["staying.txt"]));
        Assert.Equal(File.ReadAllBytes(_folder["fresh.pyc"]), File.ReadAllBytes(_folder["staying.pyc"]));
    }

    [DjangoFact]
    public void CommandsAreNoInputOfTheSettings()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, Settings + "\nimport sys\nprint('read', repr(sys.stdin.read()), sys.stdin.fileno())\n");
        using var process = Probe(project);

        Assert.Contains("read '' 0", _lines);
        Assert.True(Ask(process, "collect", _folder["collect.xml"]));
    }

    [DjangoFact]
    public void SettingsThatFailLeaveNoProcess()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, "raise ValueError('no')\n");
        using var process = Start(project, []);

        Assert.False(process.Wait(_lines.Add, CancellationToken.None));

        Assert.NotNull(ProbeReport.Read(_folder["probe.xml"]).Error);
    }

    [DjangoFact]
    public void ItsFolderGoesWithIt()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, Settings);
        using (var process = Probe(project))
        {
            Ask(process, "collect", _folder["collect.xml"]);
        }

        Assert.Equal(["collect.xml", "probe.xml"], new DirectoryInfo(_folder.Path).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    private StayingProcess Probe(ProbedProject project, params string[] options)
    {
        var process = Start(project, options);
        Assert.True(process.Wait(_lines.Add, CancellationToken.None), string.Join('\n', _lines));
        return process;
    }

    private StayingProcess Start(ProbedProject project, IEnumerable<string> options) => StayingProcess.Start(
        new ProcessCommand
        {
            Program = DjangoEnvironment.Python,
            Arguments = [BuildPython.Script("djiis_probe.py"), "--stay=" + Token, .. options, project["manage.py"], _folder["probe.xml"]],
            WorkingDirectory = project.Folder,
            Environment = PythonEnvironment.With([new("PYTHONHASHSEED", "0")]),
        },
        Token);

    private bool Ask(StayingProcess process, params string[] command) => process.Ask(string.Join('\t', command), _lines.Add, CancellationToken.None);

    private string Jobs(ProbedProject project, string name) =>
        _folder.Write(name + ".jobs", ByteCodeFiles.Format([new ByteCodeJob(project["shop/views.py"], "shop/views.py", _folder[name + ".pyc"])]));
}
