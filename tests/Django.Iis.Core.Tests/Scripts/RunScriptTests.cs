using System;
using System.Collections.Generic;
using Django.Iis.Core.Projects;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>djiis_run.py: manage.py on this machine, as a plan of the build says.</summary>
public sealed class RunScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RunScriptTests()
    {
        _folder.Write("site/manage.py", """
            import os, sys
            print("arguments:", *sys.argv[1:])
            print("folder:", os.path.basename(os.getcwd()))
            for name in ("DJANGO_SETTINGS_MODULE", "LOG_LEVEL", "SECRET_KEY", "PYTHONPYCACHEPREFIX"):
                print(f"{name}={os.environ.get(name)}")
            sys.exit(3)

            """);
        var plan = new RunPlan(_folder["site/manage.py"], "shop.settings", _folder["byte-code"], [new("LOG_LEVEL", "IN\"FO <ä>"), new("SECRET_KEY", "made up")]);
        _folder.Write("run.xml", plan.ToXml());
    }

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void ACommandRunsInTheProjectsFolderWithItsVariablesAndExitCode()
    {
        var result = Run(["migrate", "--plan"]);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("arguments: migrate --plan\nfolder: site\nDJANGO_SETTINGS_MODULE=shop.settings\nLOG_LEVEL=IN\"FO <ä>\n", Lines(result), StringComparison.Ordinal);
        Assert.Contains("PYTHONPYCACHEPREFIX=" + _folder["byte-code"], result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AVariableThatSomebodyHasSetStays() =>
        Assert.Contains("SECRET_KEY=mine", Run(["check"], ("SECRET_KEY", "mine")).Output, StringComparison.Ordinal);

    [PythonTheory]
    [InlineData("http://localhost:8123", "runserver localhost:8123")]
    [InlineData("https://localhost:7001;http://*:5001", "runserver 0.0.0.0:5001")]
    [InlineData("http://[::1]:5002", "runserver [::1]:5002")]
    [InlineData("http://example.test", "runserver example.test:80")]
    [InlineData("", "runserver")]
    public void TheServerListensAtTheFirstAddressThatItCanHave(string addresses, string expected) =>
        Assert.Contains($"arguments: {expected}\n", Lines(Run(["runserver"], ("ASPNETCORE_URLS", addresses))), StringComparison.Ordinal);

    [PythonFact]
    public void AnAddressOfTheCommandLineGoesFirst() =>
        Assert.Contains("arguments: runserver --nothreading 8080\n", Lines(Run(["runserver", "--nothreading", "8080"], ("ASPNETCORE_URLS", "http://localhost:1"))), StringComparison.Ordinal);

    [PythonFact]
    public void AServerThatSpeaksNoHttpsSaysSo() =>
        Assert.Contains("speaks http only", Run(["runserver"], ("ASPNETCORE_URLS", "https://localhost:7001")).Output, StringComparison.Ordinal);

    [PythonFact]
    public void WhatIsWatchedByTheDotnetCommandStillReloadsByItself() =>
        Assert.Contains("arguments: runserver\n", Lines(Run(["runserver"], ("DOTNET_WATCH", "1"))), StringComparison.Ordinal);

    private static string Lines(ProcessResult result) => result.Output.Replace("\r\n", "\n", StringComparison.Ordinal);

    private ProcessResult Run(IReadOnlyList<string> arguments, (string Name, string Value)? variable = null)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["DJANGO_SETTINGS_MODULE"] = null, ["ASPNETCORE_URLS"] = null, ["DOTNET_WATCH"] = null, ["PYTHONPYCACHEPREFIX"] = null, ["PYTHONUTF8"] = "1" };
        if (variable is { } given)
        {
            environment[given.Name] = given.Value;
        }

        return ChildProcess.Run(BuildPython.Executable, [BuildPython.Script("develop/djiis_run.py"), _folder["run.xml"], .. arguments], environment: environment);
    }
}
