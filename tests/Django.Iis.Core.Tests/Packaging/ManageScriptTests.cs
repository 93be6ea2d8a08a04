using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.WebConfigs;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Tests;
using WinePrefix = Django.Iis.Core.Tests.WebDeploy.WinePrefix;

namespace Django.Iis.Core.Tests.Packaging;

/// <summary>
/// Runs manage.cmd under Wine, whose cmd.exe starts a stand-in for python.exe: a shell script that prints its arguments. Wine's cmd reads web.config in no code page but
/// its own, so the Python's path is ASCII here; the folders are not.
/// </summary>
public sealed class ManageScriptTests : IClassFixture<WinePrefix>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WinePrefix _prefix;

    public ManageScriptTests(WinePrefix prefix)
    {
        _prefix = prefix;
    }

    public void Dispose() => _folder.Dispose();

    [ToolFact("wine", "wineserver")]
    public void ItTakesThePythonOfHttpPlatformHandlerInTheReleaseOfAnInstaller()
    {
        var python = StandIn("Python (x86) & more/python.exe");

        var arguments = Run(Plans.Waitress with { PythonExecutable = python }, Plans.Installed, "migrate", "a b", "--x=1");

        Assert.Equal([WindowsPath(_folder["Büro & Co/setup/manage_site.py"]), "migrate", "a b", "--x=1"], arguments);
    }

    [ToolFact("wine", "wineserver")]
    public void ItTakesThePythonOfFastCgiInAnApplicationOfWebDeploy()
    {
        var python = StandIn("Python 3/python.exe");

        var arguments = Run(Plans.Wfastcgi with { PythonExecutable = python }, Plans.Nested, "check");

        Assert.Equal([WindowsPath(_folder["Büro & Co/__setup__/manage_site.py"]), "check"], arguments);
    }

    [ToolFact("wine", "wineserver")]
    public void APythonThatShipsIsFoundFromTheWebRoot()
    {
        StandIn("Büro & Co/python/runtime/python.exe");

        var arguments = Run(Plans.Waitress with { RuntimeFolder = "runtime" }, Plans.Installed, "check");

        Assert.Equal("check", arguments[^1]);
    }

    [ToolFact("wine", "wineserver")]
    public void TheAdministratorMayNameAPython()
    {
        var python = StandIn("own/python.exe");

        Assert.Equal("check", Run(Plans.Waitress, Plans.Installed, [("DJANGO_IIS_PYTHON", python)], "check")[^1]);
    }

    [ToolFact("wine", "wineserver")]
    public void AMissingPythonIsOneSentence()
    {
        var output = string.Concat(Run(Plans.Waitress with { PythonExecutable = @"C:\none\python.exe" }, Plans.Installed, "check"));

        Assert.Contains(@"manage: there is no Python at ""C:\none\python.exe"". Set DJANGO_IIS_PYTHON", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ItIsAsciiWithTheLineEndsOfWindows()
    {
        var text = ManageScript.Text(Plans.Waitress, Plans.Installed);

        Assert.DoesNotContain("@setup", text, StringComparison.Ordinal);
        Assert.All(text, character => Assert.InRange(character, '\n', '~'));
        Assert.Equal(text.Count(character => character == '\n'), text.Split("\r\n").Length - 1);
    }

    private string[] Run(HostingPlan plan, SiteLayout layout, params string[] arguments) => Run(plan, layout, [], arguments);

    private string[] Run(HostingPlan plan, SiteLayout layout, (string Name, string Value)[] variables, params string[] arguments)
    {
        var root = "Büro & Co" + (layout.Kind == LayoutKind.Installed ? "/" : "/__setup__/");
        var www = "Büro & Co" + (layout.Kind == LayoutKind.Installed ? "/www/" : "/");
        _folder.Write(www + "web.config", WebConfigText.Format(WebConfigGenerator.Generate(plan, layout, [], "Polls")));
        var script = _folder.Write(root + ManageScript.FileName, ManageScript.Text(plan, layout));
        var environment = new Dictionary<string, string?>(_prefix.Environment);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        var result = ChildProcess.Run("wine", ["cmd", "/c", ManageScript.FileName, .. arguments], Path.GetDirectoryName(script), environment);
        // What Wine says of itself when it fills the prefix is nobody's argument.
        return [.. result.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("wine:", StringComparison.Ordinal))];
    }

    /// <summary>Makes the stand-in, and returns its Windows path.</summary>
    private string StandIn(string path)
    {
        var file = _folder.Write(path, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        ChildProcess.Run("chmod", ["+x", file]).Succeeded();
        return WindowsPath(file);
    }

    private static string WindowsPath(string path) => "Z:" + path.Replace('/', '\\');
}
