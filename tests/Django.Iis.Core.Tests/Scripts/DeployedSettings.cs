using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>A project with the package's settings on top, in folders as a server has them, started in the web root with the real Django.</summary>
internal sealed class DeployedSettings : IDisposable
{
    /// <summary>What every project begins with here.</summary>
    public const string Beginning = """
        from pathlib import Path
        import os
        BASE_DIR = Path(__file__).resolve().parent.parent
        SECRET_KEY = "the project's"
        """;

    private readonly TemporaryFolder _folder = new();

    /// <param name="settings">The project's settings, after <see cref="Beginning"/>.</param>
    /// <param name="own">DjangoOwnSettings.</param>
    public DeployedSettings(string settings = "", params string[] own)
    {
        _folder.Write("www/web.config", "");
        _folder.Write("app/shop/__init__.py", "");
        _folder.Write("app/shop/settings.py", Beginning + "\n" + settings + "\n");
        SiteSupport.Write(BuildPython.Script("site"), _folder["python"], "shop.settings", "", "", [], own);
    }

    /// <summary>Full path of something on the server: www, app, python, data.</summary>
    public string this[string relative] => _folder[relative];

    public string Write(string relative, string content) => _folder.Write(relative, content);

    /// <summary>What Python prints for expressions over <c>settings</c>.</summary>
    public string Print(string expressions, params (string Name, string Value)[] variables) =>
        Run($"from django.conf import settings; print({expressions})", variables).Succeeded().Trim();

    /// <summary>What the package says that it set: a line for each, <c>NAME: text</c>.</summary>
    public string[] Injected(params (string Name, string Value)[] variables) =>
        Run("from django_iis.settings import injected\nfor name, text in injected: print(f'{name}: {text}')", variables)
            .Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public ProcessResult Run(string code, params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string?>(PythonEnvironment.Clean)
        {
            ["PYTHONPATH"] = Path.Combine("..", "app") + Path.PathSeparator + Path.Combine("..", "python"),
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["DJANGO_SETTINGS_MODULE"] = SiteSupport.SettingsModule,
            ["DJANGO_IIS_APPLICATION"] = Path.Combine("..", "app"),
            ["DJANGO_IIS_DATA"] = Path.Combine("..", "data"),
            ["DJANGO_IIS_SETUP"] = Path.Combine("..", "setup"),
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return ChildProcess.Run(DjangoEnvironment.Python, ["-c", code], _folder["www"], environment);
    }

    public void Dispose() => _folder.Dispose();
}
