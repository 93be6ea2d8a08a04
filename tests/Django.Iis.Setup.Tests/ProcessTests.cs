using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Tests.Server;
using Django.Iis.Tests;

namespace Django.Iis.Setup.Tests;

/// <summary>
/// The program as a process, with the stand-ins as processes: arguments, standard input and exit codes go the way they go on a server. The .NET Framework build, which is the one
/// that ships, runs under Mono.
/// </summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string[] Names = ["appcmd", "netsh", "icacls", "reg", "dism", "msiexec"];

    private readonly TestServer _server = new();

    public ProcessTests()
    {
        foreach (var path in Names.Select(name => Path.Combine(_server.Inetsrv, name)))
        {
            var tool = $"dotnet \"{Beside("IisTools.dll")}\" --as \"${{0##*/}}\" --in \"{_server.Inetsrv}\" \"$@\"";
            // Whoever calls it with the text of the first file is killed before anything is done; with that of the second, behind it.
            File.WriteAllText(path, $$"""
                #!/bin/sh
                called() { test -f "$1" && case "$2" in *"$(cat "$1")"*) return 0;; esac; return 1; }
                if called "{{KillBefore}}" "$*"; then kill -9 $PPID; exit 1; fi
                {{tool}}
                code=$?
                if called "{{KillAfter}}" "$*"; then kill -9 $PPID; fi
                exit $code

                """);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    public void Dispose() => _server.Dispose();

    [UnixFact]
    public void TheProgramInstallsAndTakesBack() => InstallsAndTakesBack(["dotnet", Beside("DjangoIisSetup.dll")]);

    [ToolFact("mono")]
    public void TheNetFrameworkProgramInstallsAndTakesBack() => InstallsAndTakesBack(["mono", NetFramework]);

    [ToolFact("mono")]
    public void TheNetFrameworkProgramFailsWithACodeAndRestoresTheServer()
    {
        _server.Lay(TestConfiguration.Site());
        var before = _server.Snapshot();
        _server.Tools.FailAt(18, 1359);

        var result = Run(["mono", NetFramework], "install");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("DJIIS1808", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }

    /// <summary>Between which of all steps makes no difference to the journal: that is tried at every one of them, in process.</summary>
    [ToolTheory("mono")]
    [InlineData("add apppool", true)]
    [InlineData("1.0.0 /grant:r", false)]
    [InlineData("add site", true)]
    [InlineData("add site", false)]
    [InlineData("anonymousAuthentication /userName", false)]
    public void TheNetFrameworkProgramIsKilledAndTakenBack(string call, bool before)
    {
        _server.Lay(TestConfiguration.Site());
        var state = _server.Snapshot();
        File.WriteAllText(before ? KillBefore : KillAfter, call);

        Assert.NotEqual(0, Run(["mono", NetFramework], "install").ExitCode);
        Assert.True(File.Exists(Path.Combine(_server.ProgramData, "Django.Iis", "Polls", "journal.xml")));
        File.Delete(before ? KillBefore : KillAfter);
        var takenBack = Run(["mono", NetFramework], "rollback");

        Assert.True(takenBack.ExitCode == 0, takenBack.Output);
        Assert.Equal(state, _server.Snapshot());
    }

    [ToolFact("mono")]
    public void TheNetFrameworkProgramNeedsNothingBesideItself()
    {
        _server.Lay(TestConfiguration.Site());
        var alone = Path.Combine(_server.Folder, "alone.exe");
        File.Copy(NetFramework, alone);

        var result = Run(["mono", alone], "status");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("DJIIS1847", result.Output, StringComparison.Ordinal);
    }

    private string KillBefore => _server.Folder + ".before";

    private string KillAfter => _server.Folder + ".after";

    private static string NetFramework => Repository.File($"src/Django.Iis.Setup/bin/{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/net462/DjangoIisSetup.exe");

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private void InstallsAndTakesBack(string[] program)
    {
        // Names that every layer of quoting has to carry through.
        var site = TestConfiguration.FastCgi() with { FastCgi = new FastCgiDescription { Arguments = "-X django_iis=Polls -m wfastcgi \"a, b\" c\\" } };
        _server.Lay(site, TestConfiguration.WebConfig(site).Replace("\"a, b\"", "&quot;a, b&quot;", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_server.Folder, "secrets file.txt"), "POOLPASSWORD=p'\"ä ssword\n");
        var before = _server.Snapshot();

        var installed = Run(program, "install", "--set", "SITENAME=Größe (Nr. 1) 'x'", "--set", "APPPOOL=Pool, Ümlaut", "--set", @"POOLUSER=CORP\we b", "--secrets", Path.Combine(_server.Folder, "secrets file.txt"));

        Assert.True(installed.ExitCode == 0, installed.Output);
        var configuration = _server.Configuration;
        Assert.Contains(configuration.Descendants("site"), element => (string?)element.Attribute("name") == "Größe (Nr. 1) 'x'");
        var pool = configuration.Descendants("applicationPools").Elements("add").Single(element => (string?)element.Attribute("name") == "Pool, Ümlaut");
        Assert.Equal((@"CORP\we b", "p'\"ä ssword"), ((string?)pool.Element("processModel")!.Attribute("userName"), (string?)pool.Element("processModel")!.Attribute("password")));
        Assert.EndsWith(" -m wfastcgi \"a, b\" c\\", (string?)configuration.Descendants("fastCgi").Elements("application").Single().Attribute("arguments"), StringComparison.Ordinal);

        var takenBack = Run(program, "rollback");

        Assert.True(takenBack.ExitCode == 0, takenBack.Output);
        Assert.Equal(before, _server.Snapshot());
    }

    private ProcessResult Run(string[] program, string command, params string[] options) => ChildProcess.Run(
        program[0],
        [.. program.Skip(1), .. _server.Arguments(command, "1.0.0"), .. options],
        environment: new Dictionary<string, string?>(StringComparer.Ordinal) { ["ProgramData"] = _server.ProgramData, ["DOTNET_TieredPGO"] = "0", ["LANG"] = "C.UTF-8" });
}
