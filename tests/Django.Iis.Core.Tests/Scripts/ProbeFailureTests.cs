using System;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>What djiis_probe.py makes of projects that do not load: one coded error each, at the line to mend.</summary>
public sealed class ProbeFailureTests(FakeDjango django) : IClassFixture<FakeDjango>
{
    [PythonTheory]
    [InlineData("")]
    [InlineData("import sys\nsys.exit('usage')")]
    [InlineData("import sys\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)")]
    public void AManagePyThatNamesNoSettingsIsAnErrorThere(string manage)
    {
        using var project = new ProbedProject(django.Python, manage: manage);

        AssertAt(project.Failure(), "DJIIS1003", project["manage.py"], 1);
    }

    [PythonTheory]
    [InlineData("shop.setings")]
    [InlineData("shopp.settings")]
    public void ASettingsModuleThatDoesNotExistIsAnErrorThatNamesIt(string module)
    {
        using var project = new ProbedProject(django.Python);

        var error = project.Failure(("DJANGO_SETTINGS_MODULE", module));

        Assert.Equal("DJIIS1007", error.Code);
        Assert.Contains($"'{module}'", error.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AManagePyThatReadsMissingSettingsItselfIsTheSameError()
    {
        using var project = new ProbedProject(
            django.Python, manage: "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.setings')\nfrom django.conf import settings\nsettings.DEBUG\n");

        Assert.Equal("DJIIS1007", project.Failure().Code);
    }

    [PythonFact]
    public void AMissingPackageIsAnErrorAtItsImport()
    {
        using var project = new ProbedProject(django.Python, "DEBUG = False\nimport environ.nested\n");

        var error = project.Failure();

        AssertAt(error, "DJIIS1008", project["shop/settings.py"], 2);
        Assert.Contains("'environ'", error.Message, StringComparison.Ordinal);
        Assert.Contains("requirements.txt", error.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AMissingPackageOfManagePyIsAnErrorAtItsImport()
    {
        using var project = new ProbedProject(django.Python, manage: "\nimport dotenv\n" + ProbedProject.UsualManagePy);

        AssertAt(project.Failure(), "DJIIS1008", project["manage.py"], 2);
    }

    [PythonTheory]
    [MemberData(nameof(PipTargetTests.Pythons), MemberType = typeof(PipTargetTests))]
    public void WithoutDjangoThePackageIsNamedOnEveryPython(string python)
    {
        using var folder = new TemporaryFolder();
        using var project = new ProbedProject(BuildPython.CreateEnvironment(folder["venv"], BuildPython.Of(python).Executable));

        var error = project.Failure();

        Assert.Equal("DJIIS1008", error.Code);
        Assert.Contains("'django'", error.Message, StringComparison.Ordinal);
    }

    [PythonTheory]
    [InlineData("from .local import *")]
    [InlineData("import shop.local")]
    [InlineData("from shop import local")]
    [InlineData("from django.conf import nothing")]
    [InlineData("from shop.settings import NOTHING")]
    public void WhatIsMissingInAModuleThatExistsIsNoMissingPackage(string import)
    {
        using var project = new ProbedProject(django.Python, "DEBUG = True\n" + import);

        AssertAt(project.Failure(), "DJIIS1011", project["shop/settings.py"], 2);
    }

    [PythonFact]
    public void ASyntaxErrorOfSettingsIsAnErrorAtItsLine()
    {
        using var project = new ProbedProject(django.Python, "DEBUG = True\n\nALLOWED_HOSTS = [\n");

        AssertAt(project.Failure(), "DJIIS1010", project["shop/settings.py"], 3);
    }

    [PythonFact]
    public void ASyntaxErrorOfManagePyIsAnErrorAtItsLine()
    {
        using var project = new ProbedProject(django.Python, manage: "import os\nprint 'hello'\n");

        AssertAt(project.Failure(), "DJIIS1010", project["manage.py"], 2);
    }

    [PythonFact]
    public void AVariableThatSettingsDemandIsNamedWhereTheyDo()
    {
        using var project = new ProbedProject(django.Python, "import os\nDEBUG = False\nDATABASE = os.environ['SHOP_DATABASE']\n");

        var error = project.Failure();

        AssertAt(error, "DJIIS1009", project["shop/settings.py"], 3);
        Assert.Contains("<DjangoEnvironmentVariable Include=\"SHOP_DATABASE\"", error.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AVariableThatACustomErrorNamesIsFound()
    {
        using var project = new ProbedProject(
            django.Python,
            """
            import os
            from django.core.exceptions import ImproperlyConfigured

            def require(name):
                value = os.environ.get(name)
                if value is None:
                    raise ImproperlyConfigured(f"Set the {name} environment variable")
                return value

            os.environ.get("SHOP_OPTIONAL")
            DATABASE = require("SHOP_DATABASE")
            """);

        var error = project.Failure();

        Assert.Equal("DJIIS1009", error.Code);
        Assert.Contains("'SHOP_DATABASE'", error.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AVariableThatPythonDecoupleMissesIsFound()
    {
        using var project = new ProbedProject(
            django.Python,
            """
            import os

            class UndefinedValueError(Exception):
                pass

            def config(option):
                if option in os.environ:
                    return os.environ[option]
                raise UndefinedValueError('{} not found. Declare it as envvar or define a default value.'.format(option))

            SECRET = config('SHOP_SECRET')
            """);

        var error = project.Failure();

        Assert.Equal("DJIIS1009", error.Code);
        Assert.Contains("'SHOP_SECRET'", error.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AnOptionalVariableIsNotBlamedForAnErrorThatOnlySoundsLikeIt()
    {
        using var project = new ProbedProject(django.Python, "import os\nos.environ.get('DB')\nraise ValueError('no DBMS here')\n");

        var error = project.Failure();

        AssertAt(error, "DJIIS1011", project["shop/settings.py"], 3);
        Assert.Contains("ValueError: no DBMS here", error.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AVariableThatIsSetIsNotBlamed()
    {
        using var project = new ProbedProject(django.Python, "import os\nint(os.environ['SHOP_PORT'])\nraise KeyError('SHOP_PORT')\n");

        Assert.Equal("DJIIS1011", project.Failure(("SHOP_PORT", "80")).Code);
    }

    [PythonTheory]
    [InlineData("raise SystemExit('no licence')", "SystemExit: no licence")]
    [InlineData("raise KeyboardInterrupt", "KeyboardInterrupt")]
    [InlineData("assert False", "AssertionError")]
    [InlineData("raise ValueError('two\\nlines   and more')", "ValueError: two lines and more")]
    [InlineData("raise ValueError('bell \\x07 and lone \\ud800')", "ValueError: bell \uFFFD and lone \uFFFD")]
    public void WhateverElseSettingsRaiseIsAnErrorAtItsLine(string statement, string text)
    {
        using var project = new ProbedProject(django.Python, "\n" + statement + "\n");

        var error = project.Failure();

        AssertAt(error, "DJIIS1011", project["shop/settings.py"], 2);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AnErrorDeepInALibraryIsBlamedOnTheProjectsOwnLine()
    {
        using var project = new ProbedProject(django.Python, "import json\n\njson.loads('{')\n");

        AssertAt(project.Failure(), "DJIIS1011", project["shop/settings.py"], 3);
    }

    [PythonFact]
    public void WhatAFailedProbeReadIsRecordedToo()
    {
        using var project = new ProbedProject(django.Python, "import os\nopen('shop.json')\n");

        Assert.Contains(project["shop.json"], project.Probe().Files);
    }

    private static void AssertAt(DiagnosticException error, string code, string file, int line) =>
        Assert.Equal((code, file, line), (error.Code, error.File, error.Line));
}
