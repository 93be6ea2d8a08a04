using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Tests.Packaging;
using Django.Iis.Core.WebDeploy;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebDeploy;

/// <summary>Runs the script under Wine, whose cmd.exe starts a stand-in for msdeploy.exe: a shell script that prints its arguments. Its exit code gets lost on the way.</summary>
public sealed class DeployScriptRunTests : IClassFixture<WinePrefix>, IDisposable
{
    private readonly TestSite _site = TestSite.Small();
    private readonly Dictionary<string, string?> _environment;

    public DeployScriptRunTests(WinePrefix prefix)
    {
        _environment = new(prefix.Environment) { ["MSDeployPath"] = WindowsPath(_site["ms deploy"]) };
    }

    [ToolFact("wine", "wineserver")]
    public void ADeploymentGetsThePackageTheValuesAndTheSkipRules()
    {
        var arguments = Run("/Y");

        Assert.Equal(
            [
                "-verb:sync",
                "-source:package=" + WindowsPath(_site["out/Shop.zip"]),
                "-dest:auto,includeAcls=False",
                "-disableLink:AppPoolExtension",
                "-disableLink:ContentExtension",
                "-disableLink:CertificateExtension",
                @"-skip:skipAction=Delete,objectName=dirPath,absolutePath=[\\/]__data__",
                @"-skip:skipAction=Delete,objectName=filePath,absolutePath=[\\/]__data__",
                "-setParamFile:" + WindowsPath(_site["out/Shop.SetParameters.xml"]),
            ],
            arguments);
    }

    [ToolFact("wine", "wineserver")]
    public void SwitchesDescribeTheServerAndSurviveSigns()
    {
        var arguments = Run("/T", "/M:https://web1:8172/msdeploy.axd?site=a&b", "/U:EXAMPLE\\me", "/P:a&b c^d!", "/A:Basic", "/G:True", "-setParam:name='X',value='a & b'");

        Assert.Contains(
            @"-dest:auto,computerName=https://web1:8172/msdeploy.axd?site=a&b,userName=EXAMPLE\me,password=a&b c^d!,authType=Basic,tempAgent=True,includeAcls=False",
            arguments);
        Assert.Contains("-whatif", arguments);
        Assert.Equal("-setParam:name='X',value='a & b'", arguments[^1]);
    }

    [ToolFact("wine", "wineserver")]
    public void TheEnvironmentNamesOtherValuesAndMoreFlags()
    {
        File.WriteAllText(_site["other.xml"], "<parameters />");
        _environment["_DeploySetParametersFile"] = WindowsPath(_site["other.xml"]);
        _environment["_MsDeployAdditionalFlags"] = "-enableRule:DoNotDeleteRule";

        var arguments = Run("/Y");

        Assert.Contains("-setParamFile:" + WindowsPath(_site["other.xml"]), arguments);
        Assert.Contains("-enableRule:DoNotDeleteRule", arguments);
    }

    [ToolFact("wine", "wineserver")]
    public void WithoutASwitchItExplainsItself()
    {
        var result = Start();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Usage: \"Shop.deploy.cmd\"", result.Output, StringComparison.Ordinal);
    }

    [ToolFact("wine", "wineserver")]
    public void WithoutWebDeployItSaysWhatToInstall()
    {
        _environment["MSDeployPath"] = null;

        var result = Start("/Y");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Install Web Deploy", result.Output, StringComparison.Ordinal);
    }

    [ToolFact("wine", "wineserver")]
    public void WithoutThePackageItFails()
    {
        var result = Start(script => File.Delete(script.Package), "/Y");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("does not exist", result.Output, StringComparison.Ordinal);
    }

    [ToolFact("wine", "wineserver")]
    public void ThePoolOfTheApplicationStandsStillMeanwhile()
    {
        var calls = Calls("/Y", "/M:web1", "/U:EXAMPLE\\me");

        Assert.Equal(3, calls.Count);
        Assert.Equal("-verb:sync -source:recycleApp -dest:recycleApp=Default Web Site,recycleMode=StopAppPool,computerName=web1,userName=EXAMPLE\\me", calls[0]);
        Assert.Contains("-source:package=", calls[1], StringComparison.Ordinal);
        Assert.Equal("-verb:sync -source:recycleApp -dest:recycleApp=Default Web Site,recycleMode=StartAppPool,computerName=web1,userName=EXAMPLE\\me", calls[2]);
    }

    [ToolTheory("wine", "wineserver")]
    [InlineData("/T", null)]
    [InlineData("/Y", "yes")]
    public void APoolStaysAsItIsWhenNothingIsDeployedOrNobodyWantsItStopped(string argument, string? keep)
    {
        _environment["_DeployKeepPool"] = keep;

        Assert.Contains("-source:package=", Assert.Single(Calls(argument)), StringComparison.Ordinal);
    }

    /// <summary>The stand-in is a batch file here, whose exit code Wine's cmd.exe knows; the script is the build's but for that file's name.</summary>
    [ToolTheory("wine", "wineserver")]
    [InlineData(5, 0, 5, null)]
    [InlineData(0, 7, 1, "could not be started again")]
    [InlineData(5, 7, 5, "could not be started again")]
    public void AFailedDeploymentStartsThePoolAgainAndGivesTheEnginesExitCode(int deployment, int start, int expected, string? said)
    {
        _environment["MSDeployPath"] = WindowsPath(_site["msdeploy"]);
        var result = Start(
            script =>
            {
                const string Call = "\"%MSDeployPath%msdeploy.exe\" -verb";
                File.WriteAllText(script.Script!, File.ReadAllText(script.Script!).Replace(Call, "cmd /c %MSDeployPath%msdeploy.cmd -verb", StringComparison.Ordinal));
                Directory.CreateDirectory(_site["msdeploy"]);
                File.WriteAllText(_site["msdeploy/msdeploy.exe"], "");
                File.WriteAllText(_site["msdeploy/msdeploy.cmd"], string.Join(
                    "\r\n",
                    "@echo off",
                    // An equals sign separates arguments of a batch file.
                    $"echo %2 %~6>> \"{WindowsPath(_site["calls.txt"])}\"",
                    $"if \"%2\" == \"-source:package\" exit /b {deployment}",
                    $"if \"%~6\" == \"StartAppPool\" exit /b {start}",
                    "exit /b 0",
                    ""));
            },
            "/Y");

        Assert.Equal(expected, result.ExitCode);
        Assert.Equal(["-source:recycleApp StopAppPool", "-source:package ", "-source:recycleApp StartAppPool"], File.ReadAllLines(_site["calls.txt"]).Select(line => line.Contains("package", StringComparison.Ordinal) ? "-source:package " : line));
        Assert.Equal(said is not null, result.Output.Contains(said ?? "could not be started again", StringComparison.Ordinal));
    }

    public void Dispose() => _site.Dispose();

    /// <summary>The arguments that msdeploy.exe gets.</summary>
    private string[] Run(params string[] arguments)
    {
        var output = Start(arguments).Succeeded();
        return [.. output.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.StartsWith("arg:", StringComparison.Ordinal)).Select(line => line[4..])];
    }

    /// <summary>Every call of msdeploy.exe, its arguments separated by blanks.</summary>
    private IReadOnlyList<string> Calls(params string[] arguments)
    {
        Start(arguments).Succeeded();
        return File.ReadAllLines(_site["calls.txt"]);
    }

    private ProcessResult Start(params string[] arguments) => Start(_ => { }, arguments);

    private ProcessResult Start(Action<WebDeployResult> prepare, params string[] arguments)
    {
        var result = WebDeployWriter.Write(_site.Build(), _site.Output, new WebDeployOptions());
        prepare(result);
        Directory.CreateDirectory(_site["ms deploy"]);
        File.WriteAllText(_site["ms deploy/msdeploy.exe"], $$"""
            #!/bin/sh
            printf '%s\n' "$*" >> '{{_site["calls.txt"]}}'
            for argument in "$@"; do printf 'arg:%s\n' "$argument"; done

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_site["ms deploy/msdeploy.exe"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // As an operator would type it, each argument in quotation marks.
        File.WriteAllText(_site["type.cmd"], $"@\"{WindowsPath(result.Script!)}\" {string.Join(' ', arguments.Select(argument => $"\"{argument}\""))}\r\n");
        return ChildProcess.Run("wine", ["cmd", "/c", WindowsPath(_site["type.cmd"])], environment: _environment);
    }

    /// <summary>Wine's drive Z: is the root of the file system.</summary>
    private static string WindowsPath(string path) => "Z:" + path.Replace('/', '\\');
}
