using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>The package django_iis as the site's process meets it.</summary>
public sealed class SitePackageTests : IClassFixture<FakeDjango>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeDjango _django;

    public SitePackageTests(FakeDjango django)
    {
        _django = django;
        _folder.Write("app/shop/__init__.py", "");
        _folder.Write("app/shop/settings.py", """
            from pathlib import Path

            BASE_DIR = Path(__file__).resolve().parent.parent
            STATIC_ROOT = BASE_DIR / "collected"
            STATIC_URL = "static/"
            lower = 1
            """);
    }

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void TheSettingsAreTheProjectsOwn()
    {
        Write();

        Assert.Equal(_folder["app"] + " static/ False", Settings("settings.BASE_DIR, settings.STATIC_URL, hasattr(settings, 'lower')"));
    }

    [PythonFact]
    public void TheBuildMovesTheStaticRoot()
    {
        Write();

        Assert.Equal(_folder["elsewhere"], Settings("settings.STATIC_ROOT", ("DJANGO_IIS_STATIC_ROOT", _folder["elsewhere"])));
    }

    [PythonFact]
    public void TheServerGivesTheStaticAddressAndTheApplicationsPath()
    {
        Write();

        Assert.Equal(
            "/shop/static/ /shop",
            Settings("settings.STATIC_URL, settings.FORCE_SCRIPT_NAME", ("DJANGO_IIS_STATIC_URL", "/shop/static/"), ("DJANGO_IIS_SCRIPT_NAME", "/shop")));
    }

    [PythonFact]
    public void WithoutAWordOfTheServerTheProjectsStaticRootStays()
    {
        Write();

        Assert.Equal(Path.Combine(_folder["app"], "collected") + " False", Settings("settings.STATIC_ROOT, hasattr(settings, 'FORCE_SCRIPT_NAME')"));
    }

    [PythonTheory]
    [InlineData("wsgi")]
    [InlineData("asgi")]
    public void AnApplicationIsMadeWhereTheProjectHasNone(string kind)
    {
        Write();

        Assert.Equal("/x/", Application(kind, "application.STATIC_URL", ("DJANGO_IIS_STATIC_URL", "/x/")));
    }

    [PythonTheory]
    [InlineData("wsgi", "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')")]
    [InlineData("wsgi", "os.environ['DJANGO_SETTINGS_MODULE'] = 'shop.settings'")]
    [InlineData("asgi", "os.environ['DJANGO_SETTINGS_MODULE'] = 'shop.settings'")]
    public void TheProjectsApplicationRunsWithTheServersSettingsHoweverItNamesItsOwn(string kind, string statement)
    {
        _folder.Write($"app/shop/{kind}.py", $"import os\n{statement}\nfrom django.core.{kind} import get_{kind}_application\nclass Wrapped:\n    inner = get_{kind}_application()\napplication = Wrapped\n");
        Write($"shop.{kind}.application");

        Assert.Equal("/x/", Application(kind, "application.inner.STATIC_URL", ("DJANGO_IIS_STATIC_URL", "/x/")));
    }

    private void Write(string application = "") =>
        SiteSupport.Write(
            BuildPython.Script("site"),
            _folder["python"],
            "shop.settings",
            application.Contains("wsgi", StringComparison.Ordinal) ? application : "",
            application.Contains("asgi", StringComparison.Ordinal) ? application : "");

    private string Settings(string expression, params (string Name, string Value)[] variables) =>
        Run($"from django.conf import settings; print(*[{expression}])", variables);

    private string Application(string kind, string expression, params (string Name, string Value)[] variables) =>
        Run($"from django_iis.{kind} import application; print({expression})", variables);

    private string Run(string code, (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string?>(PythonEnvironment.Clean)
        {
            ["PYTHONPATH"] = _folder["python"] + Path.PathSeparator + _folder["app"],
            ["DJANGO_SETTINGS_MODULE"] = SiteSupport.SettingsModule,
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return ChildProcess.Run(_django.Python, ["-c", code], environment: environment).Succeeded().Trim();
    }
}
