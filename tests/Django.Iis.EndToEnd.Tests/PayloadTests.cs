using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>What the server's Python imports is chosen for the server, not for the machine that builds.</summary>
public sealed class PayloadTests : IClassFixture<MarkedProject>
{
    private readonly MarkedProject _marked;

    public PayloadTests(MarkedProject marked)
    {
        _marked = marked;
    }

    private string Packages => Path.Combine(_marked.Tree, "__python__");

    [Fact]
    public void MarkersAreThoseOfTheServer()
    {
        Assert.True(File.Exists(Path.Combine(Packages, "only_windows.py")));
        Assert.False(File.Exists(Path.Combine(Packages, "only_linux.py")));
    }

    [Fact]
    public void ACompiledWheelIsTheServers() =>
        Assert.Equal(["__init__.py", "native.pyd"], Directory.EnumerateFiles(Path.Combine(Packages, "compiled")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void NoScriptsAreShipped()
    {
        var folders = Directory.EnumerateDirectories(Packages).Select(folder => Path.GetFileName(folder).ToUpperInvariant()).ToArray();

        Assert.DoesNotContain("BIN", folders);
        Assert.DoesNotContain("SCRIPTS", folders);
        Assert.Empty(Directory.EnumerateFiles(Packages, "tool", SearchOption.AllDirectories));
    }

    [Fact]
    public void DistributionsAreKnownByTheirMetadata()
    {
        // -S: without the site-packages of the machine that tests.
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["PYTHONPATH"] = Packages };

        var version = ChildProcess.Run(HostPython.Of(_marked.Project), ["-S", "-c", "from importlib.metadata import version; print(version('Django'))"], environment: environment).Succeeded();

        Assert.Matches(@"^\d+\.\d+", version);
    }

    [Fact]
    public void PathConfigurationFilesWork()
    {
        using var programData = new TemporaryFolder();
        var machine = new ServerMachine(_marked.Tree, HostPython.Of(_marked.Project), programData.Path);

        Assert.Equal("42", machine.Run(["-c", "import found_by_pth; print(found_by_pth.ANSWER)"]).Succeeded().Trim());
    }

    [Fact]
    public void PathConfigurationFilesWorkInChildProcessesElsewhere()
    {
        const string script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import found_by_pth, urls; print(found_by_pth.ANSWER)'], cwd='/', check=True)";
        using var programData = new TemporaryFolder();
        var machine = new ServerMachine(_marked.Tree, HostPython.Of(_marked.Project), programData.Path);

        Assert.Equal("42", machine.Run(["-c", script]).Succeeded().Trim());
    }
}
