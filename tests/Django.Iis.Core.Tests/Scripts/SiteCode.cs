using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>Runs code against the package django_iis and the launcher as a server has them, with Python alone.</summary>
internal sealed class SiteCode : IDisposable
{
    private static readonly string Launcher = Path.Combine("..", "setup", "launcher.py");

    private readonly TemporaryFolder _folder = new();

    public SiteCode()
    {
        _folder.Write("www/web.config", "");
        Directory.CreateDirectory(_folder["app"]);
        SiteSupport.Write(BuildPython.Script("site"), _folder["python"], "shop.settings", "", "");
        SiteSupport.Copy(BuildPython.Script("setup"), _folder["setup"]);
    }

    /// <summary>Full path of something on the server: www, app, python, setup, data.</summary>
    public string this[string relative] => _folder[relative];

    public string Write(string relative, string content) => _folder.Write(relative, content);

    /// <summary>What the code prints.</summary>
    public string Print(string code, params (string Name, string Value)[] variables) => Run(BuildPython.Executable, ["-c", code], variables).Succeeded().Trim();

    /// <summary>Starts the launcher as web.config does.</summary>
    public ProcessResult Launch(string[] arguments, params (string Name, string Value)[] variables) =>
        Run(BuildPython.Executable, [Launcher, .. arguments], variables);

    /// <summary>The same with another Python, whose warnings are errors.</summary>
    public ProcessResult LaunchStrictly(string python, string[] arguments, params (string Name, string Value)[] variables) =>
        Run(python, ["-W", "error", Launcher, .. arguments], variables);

    /// <summary>Runs the second half of manage.cmd as an administrator's prompt does, in a folder of the administrator's.</summary>
    public ProcessResult Manage(string[] arguments, params (string Name, string Value)[] variables)
    {
        Directory.CreateDirectory(_folder["elsewhere"]);
        var environment = new Dictionary<string, string?>(PythonEnvironment.Clean);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return ChildProcess.Run(BuildPython.Executable, [_folder["setup/manage_site.py"], .. arguments], _folder["elsewhere"], environment);
    }

    public void Dispose() => _folder.Dispose();

    private ProcessResult Run(string python, string[] arguments, (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string?>(PythonEnvironment.Clean)
        {
            ["PYTHONPATH"] = Path.Combine("..", "app") + Path.PathSeparator + Path.Combine("..", "python"),
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["PYTHONUTF8"] = "1",
            ["DJANGO_IIS_APPLICATION"] = Path.Combine("..", "app"),
            ["DJANGO_IIS_DATA"] = Path.Combine("..", "data"),
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return ChildProcess.Run(python, arguments, _folder["www"], environment);
    }
}
