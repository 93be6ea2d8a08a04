using System;
using System.IO;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>What djiis_probe.py makes of a manage.py and of settings that load.</summary>
public sealed class ProbeTests(FakeDjango django) : IClassFixture<FakeDjango>
{
    private const string CallsTheCommandLine = "\nfrom django.core.management import execute_from_command_line\nimport sys\nexecute_from_command_line(sys.argv)\n";

    [PythonFact]
    public void ADefaultOfManagePyIsTheSettingsModule()
    {
        using var project = new ProbedProject(django.Python);

        Assert.Equal("shop.settings", project.Probe().SettingsModule);
    }

    [PythonFact]
    public void TheProjectFilesWordWinsOverADefault()
    {
        using var project = new ProbedProject(django.Python);
        project.Write("shop/production.py", "");

        Assert.Equal("shop.production", project.Probe(("DJANGO_SETTINGS_MODULE", "shop.production")).SettingsModule);
    }

    [PythonTheory]
    [InlineData("import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'shop.settings'")]
    [InlineData("import os\nfor part in ['shop', 'settings']:\n    name = locals().get('name', '') + '.' + part\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', name.strip('.'))")]
    [InlineData("import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.' + os.environ.get('SHOP_STAGE', 'settings'))")]
    public void HoweverManagePyComputesItTheSettingsModuleIsFound(string computation)
    {
        using var project = new ProbedProject(django.Python, manage: computation + CallsTheCommandLine);

        Assert.Equal("shop.settings", project.Probe().SettingsModule);
    }

    [PythonTheory]
    [InlineData("ManagementUtility(sys.argv).execute()")]
    [InlineData("try:\n    execute_from_command_line(sys.argv)\nexcept Exception:\n    sys.exit('failed')")]
    [InlineData("sys.exit(execute_from_command_line(sys.argv))")]
    [InlineData("sys.exit(0)")]
    [InlineData("pass")]
    public void HoweverManagePyEndsItsChoiceCounts(string end)
    {
        using var project = new ProbedProject(
            django.Python,
            manage: "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import *\n" + end);

        Assert.Equal("shop.settings", project.Probe().SettingsModule);
    }

    [PythonFact]
    public void ManagePySeesAnOrdinaryCommandLine()
    {
        using var project = new ProbedProject(
            django.Python, settings: "import shop_argv\nSTATIC_URL = ' '.join(shop_argv.argv[1:])", manage: "import sys, shop_argv\nshop_argv.argv = sys.argv\n" + ProbedProject.UsualManagePy);
        project.Write("shop_argv.py", "");

        Assert.Equal("check", project.Probe().Setting("STATIC_URL"));
    }

    [PythonFact]
    public void WhatSettingsPrintDoesNotDisturb()
    {
        using var project = new ProbedProject(django.Python, "print('<report>' * 10_000)\nimport sys\nsys.stderr.write('noise')\nSTATIC_URL = 'static/'");

        Assert.Equal("static/", project.Probe().Setting("STATIC_URL"));
    }

    [PythonFact]
    public void SettingsAreReportedAsText()
    {
        using var project = new ProbedProject(
            django.Python,
            "from pathlib import Path\nBASE_DIR = Path(__file__).parent.parent\nSTATIC_ROOT = BASE_DIR / 'collected'\nSTATIC_URL = '/größe/'\nMEDIA_ROOT = None\nDEBUG = False\nINSTALLED_APPS = ['shop', 'channels']");

        var report = project.Probe();

        Assert.Equal(project["collected"], report.Setting("STATIC_ROOT"));
        Assert.Equal("/größe/", report.Setting("STATIC_URL"));
        Assert.Equal("False", report.Setting("DEBUG"));
        Assert.Null(report.Setting("MEDIA_ROOT"));
        Assert.Null(report.Setting("MEDIA_URL"));
        Assert.Equal(["shop", "channels"], report.InstalledApps);
        Assert.Equal("5.2.99", report.DjangoVersion);
    }

    [PythonFact]
    public void ADeclaredAsgiApplicationMakesAnAsgiProject()
    {
        using var project = new ProbedProject(django.Python, "ASGI_APPLICATION = 'shop.routing.application'");

        var report = project.Probe();

        Assert.True(report.IsAsgi);
        Assert.Equal("shop.routing.application", report.AsgiApplication);
    }

    [PythonFact]
    public void TheModulesThatStartprojectMakesAreFoundAndDoNotMakeAnAsgiProject()
    {
        using var project = new ProbedProject(django.Python);
        project.Write("shop/wsgi.py", "");
        project.Write("shop/asgi.py", "raise RuntimeError('not to be imported')");

        var report = project.Probe();

        Assert.Equal(("shop.wsgi.application", "shop.asgi.application"), (report.WsgiApplication, report.AsgiApplication));
        Assert.False(report.IsAsgi);
    }

    [PythonFact]
    public void SettingsInAPackageStillFindTheApplicationBesideIt()
    {
        using var project = new ProbedProject(django.Python);
        project.Write("config/__init__.py", "");
        project.Write("config/settings/__init__.py", "");
        project.Write("config/settings/production.py", "");
        project.Write("config/wsgi.py", "");

        Assert.Equal("config.wsgi.application", project.Probe(("DJANGO_SETTINGS_MODULE", "config.settings.production")).WsgiApplication);
    }

    [PythonFact]
    public void WithoutApplicationModulesNoneIsReported()
    {
        using var project = new ProbedProject(django.Python);
        project.Write("settings.py", "");

        var report = project.Probe(("DJANGO_SETTINGS_MODULE", "settings"));

        Assert.Null(report.WsgiApplication);
        Assert.Null(report.AsgiApplication);
    }

    [PythonFact]
    public void TheSourceTreeIsLeftAsItWas()
    {
        using var project = new ProbedProject(django.Python, "from shop import other");
        project.Write("shop/other.py", "");
        var before = project.Tree();

        project.Probe();

        Assert.Equal(before, project.Tree());
    }

    [PythonFact]
    public void FilesThatSettingsReadAreRecorded()
    {
        using var project = new ProbedProject(
            django.Python,
            "import json, os\nfrom shop import other\nhere = os.path.dirname(os.path.dirname(__file__))\njson.load(open(os.path.join(here, 'shop.json')))\ntry:\n    open('.env')\nexcept OSError:\n    pass\nos.close(os.open('low.txt', os.O_RDONLY))");
        project.Write("shop/other.py", "");
        project.Write("shop.json", "{}");
        project.Write("low.txt", "");

        var files = project.Probe().Files;

        Assert.Contains(project["manage.py"], files);
        Assert.Contains(project["shop/settings.py"], files);
        Assert.Contains(project["shop/other.py"], files);
        Assert.Contains(project["shop.json"], files);
        Assert.Contains(project["low.txt"], files);
        Assert.Contains(project[".env"], files);
    }

    [PythonTheory]
    [InlineData("os.path.exists('local.json')")]
    [InlineData("os.path.isfile('local.json')")]
    [InlineData("os.access('local.json', os.R_OK)")]
    [InlineData("__import__('pathlib').Path('local.json').exists()")]
    [InlineData("__import__('pathlib').Path('local.json').is_file()")]
    public void AFileThatSettingsOnlyLookForIsRecorded(string expression)
    {
        using var project = new ProbedProject(django.Python, "import os\n" + expression);

        Assert.Contains(project["local.json"], project.Probe().Looks);
    }

    [PythonTheory]
    [InlineData("os.listdir('conf')")]
    [InlineData("list(os.scandir('conf'))")]
    [InlineData("__import__('glob').glob('conf/*.toml')")]
    [InlineData("list(__import__('pathlib').Path('conf').iterdir())")]
    [InlineData("list(__import__('pathlib').Path('conf').glob('*.toml'))")]
    public void AFolderThatSettingsListIsRecorded(string expression)
    {
        using var project = new ProbedProject(django.Python, "import os\n" + expression);
        project.Write("conf/a.toml", "");

        Assert.Contains(project["conf"], project.Probe().Listings);
    }

    [PythonFact]
    public void NeitherWrittenFilesNorThoseOfThePythonAreRecorded()
    {
        using var project = new ProbedProject(django.Python, "import email.mime.text, sqlite3, django.apps\nopen('debug.log', 'a').close()");

        var files = project.Probe().Files;

        Assert.DoesNotContain(project["debug.log"], files);
        var environment = Path.GetDirectoryName(Path.GetDirectoryName(django.Python))!;
        var library = BuildPython.Evaluate(django.Python, "__import__('sysconfig').get_path('stdlib')");
        Assert.DoesNotContain(files, file => file.StartsWith(environment, StringComparison.Ordinal) || file.StartsWith(library, StringComparison.Ordinal));
    }

    [PythonTheory]
    [InlineData("os.environ['SHOP_X']", "1")]
    [InlineData("os.environ.get('SHOP_X')", "1")]
    [InlineData("os.environ.get('SHOP_X')", null)]
    [InlineData("os.getenv('SHOP_X')", null)]
    [InlineData("'SHOP_X' in os.environ", null)]
    [InlineData("os.environ.setdefault('SHOP_X', '2')", null)]
    [InlineData("os.environ.pop('SHOP_X', None)", null)]
    [InlineData("dict(os.environ)", "1")]
    [InlineData("os.environ.copy()", "1")]
    [InlineData("[value for name, value in os.environ.items()]", "1")]
    public void AVariableThatSettingsReadIsRecordedSetOrNot(string expression, string? value)
    {
        using var project = new ProbedProject(django.Python, "import os\n" + expression);

        Assert.Contains("SHOP_X", project.Probe(("SHOP_X", value)).Variables);
    }

    [PythonFact]
    public void AVariableThatNobodyReadsIsNotRecorded()
    {
        using var project = new ProbedProject(django.Python, "import os\nos.environ['SHOP_Y'] = '1'\nos.environ.get('SHOP_Z')");

        var variables = project.Probe(("SHOP_X", "1")).Variables;

        Assert.DoesNotContain("SHOP_X", variables);
        Assert.DoesNotContain("SHOP_Y", variables);
    }
}
