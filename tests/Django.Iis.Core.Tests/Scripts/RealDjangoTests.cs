using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Python;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>The probe and collectstatic where only the real Django will do.</summary>
public sealed class RealDjangoTests : IDisposable
{
    private const string Settings = """
        SECRET_KEY = "x"
        INSTALLED_APPS = ["django.contrib.staticfiles", "shop"]
        STATIC_URL = "static/"
        """;

    private const string Manifest = """

        STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [DjangoFact]
    public void TheProbeFindsTheFoldersOfStaticFiles()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, Settings);
        project.Write("shop/static/shop/style.css", "");

        var report = project.Probe();

        Assert.Null(report.Error);
        Assert.True(report.HasStaticFiles);
        Assert.Contains(project["shop/static"], report.StaticFolders);
        Assert.StartsWith("5.2.", report.DjangoVersion, StringComparison.Ordinal);
    }

    [DjangoFact]
    public void WithoutTheAppThereAreNoStaticFiles()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, "SECRET_KEY = 'x'\n");

        Assert.False(project.Probe().HasStaticFiles);
    }

    [DjangoFact]
    public void AnEmptySecretKeyIsAFailureOfTheSettings()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, "import os\nSECRET_KEY = os.environ.get('SHOP_KEY', '')\nINSTALLED_APPS = ['django.contrib.auth', 'django.contrib.contenttypes']\n", Manage("settings.SECRET_KEY"));

        Assert.Equal("DJIIS1011", project.Failure().Code);
    }

    [DjangoFact]
    public void AnAppThatIsNotInstalledIsAMissingPackage()
    {
        using var project = new ProbedProject(DjangoEnvironment.Python, "SECRET_KEY = 'x'\nINSTALLED_APPS = ['rest_framework']\n");

        var error = project.Failure();

        Assert.Equal("DJIIS1008", error.Code);
        Assert.Contains("'rest_framework'", error.Message, StringComparison.Ordinal);
    }

    [DjangoFact]
    public void StaticFilesAreCollectedIntoTheBuildsFolderWithoutAStaticRoot()
    {
        using var project = Shop("");

        var report = Collect(project);

        Assert.Null(report.Error);
        Assert.Equal("a {}", File.ReadAllText(_folder["static/shop/style.css"]));
    }

    [DjangoFact]
    public void TheManifestStorageOfTheProjectIsUsed()
    {
        using var project = Shop(Manifest);

        Collect(project);

        Assert.True(File.Exists(_folder["static/staticfiles.json"]));
        Assert.Equal(2, Directory.GetFiles(_folder["static/shop"], "style*.css").Length);
    }

    [DjangoFact]
    public void AReferenceToAMissingFileIsBlamedOnItsLine()
    {
        using var project = Shop(Manifest);
        var style = project.Write("shop/static/shop/style.css", "a {}\n\nb { background: url('img/missing.png'); }\n");

        var error = Collect(project).Error!;

        Assert.Equal(("missing-file", style, 3), (error.Kind, error.File, error.Line));
        Assert.Equal("shop/img/missing.png", error.Name);
    }

    [DjangoFact]
    public void AnythingElseThatFailsIsBlamedOnTheProjectsOwnLine()
    {
        using var project = Shop("\nSTATICFILES_FINDERS = ['shop.finders.Broken']\n");
        var finders = project.Write("shop/finders.py", "from django.contrib.staticfiles.finders import BaseFinder\nclass Broken(BaseFinder):\n    def list(self, ignored):\n        raise RuntimeError('no files today')\n");

        var error = Collect(project).Error!;

        Assert.Equal(("failed", finders, 4), (error.Kind, error.File, error.Line));
        Assert.Contains("RuntimeError: no files today", error.Message, StringComparison.Ordinal);
    }

    [DjangoFact]
    public void AStaticRootOutsideOfTheProjectGetsNothing()
    {
        using var project = Shop($"\nSTATIC_ROOT = r'{_folder["srv/static"]}'\nSTATIC_URL = 'https://cdn.example/'\n");

        Assert.Null(Collect(project).Error);

        Assert.True(File.Exists(_folder["static/shop/style.css"]));
        Assert.False(Directory.Exists(_folder["srv"]));
    }

    [DjangoFact]
    public void CollectingLeavesTheSourceTreeAsItWas()
    {
        using var project = Shop("\nSTATIC_ROOT = 'collected'\nimport os, sqlite3\nos.makedirs('logs', exist_ok=True)\nopen('logs/shop.log', 'a').write('x')\nsqlite3.connect('db.sqlite3').execute('create table if not exists t (a)')\n");
        var before = project.Tree();

        Collect(project);

        Assert.Equal(before, project.Tree());
    }

    private static string Manage(string expression) =>
        ProbedProject.UsualManagePy.Replace("execute_from_command_line(sys.argv)", $"from django.conf import settings; {expression}; execute_from_command_line(sys.argv)", StringComparison.Ordinal);

    private static ProbedProject Shop(string settings)
    {
        var project = new ProbedProject(DjangoEnvironment.Python, Settings + settings);
        project.Write("shop/static/shop/style.css", "a {}");
        return project;
    }

    private ScriptReport Collect(ProbedProject project)
    {
        SiteSupport.Write(BuildPython.Script("site"), _folder["support"], "shop.settings", "", "");
        var environment = PythonEnvironment.With(new Dictionary<string, string>
        {
            ["DJANGO_SETTINGS_MODULE"] = SiteSupport.SettingsModule,
            ["DJANGO_IIS_STATIC_ROOT"] = _folder["static"],
            ["PYTHONPATH"] = _folder["support"],
        });
        ChildProcess.Run(DjangoEnvironment.Python, [BuildPython.Script("djiis_collect_static.py"), project.Folder, _folder["report.xml"]], _folder.Path, environment).Succeeded();
        return ScriptReport.Read(_folder["report.xml"]);
    }
}
