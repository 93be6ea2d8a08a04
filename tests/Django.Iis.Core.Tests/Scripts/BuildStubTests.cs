using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>djiis_build_stubs.py: modules that this machine cannot have.</summary>
public sealed class BuildStubTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PythonTheory]
    [InlineData("import win32api; assert 'stub' in repr(win32api) and 'win32api' in repr(win32api)")]
    [InlineData("import win32api; win32api.GetUserName().lower()[0].x = 1")]
    [InlineData("from win32api import *")]
    [InlineData("from win32com.client import Dispatch, gencache; Dispatch('Excel.Application').Visible = True")]
    [InlineData("import win32com.client.gencache as g; g.EnsureDispatch('x')")]
    [InlineData("import win32api\nclass A(win32api.Base, metaclass=type):\n    def __init__(self): super().__init__(1, a=2)\nassert A().__class__.__name__ == 'A'")]
    [InlineData("import win32api\nclass A(win32api.Base, win32api.Other): pass\nA()")]
    [InlineData("import win32api\n@win32api.export\ndef f(): return 42\nassert f() == 42")]
    [InlineData("import win32api\n@win32api.export('x')\ndef f(): return 42\nassert f() == 42")]
    [InlineData("import win32api\ntry:\n    raise ValueError\nexcept win32api.error: raise SystemExit(1)\nexcept ValueError: pass")]
    [InlineData("import win32api\ntry:\n    raise win32api.error('x')\nexcept win32api.error: pass")]
    [InlineData("import win32api, os; os.path.join(win32api.GetTempPath(), 'x'); int(win32api.A | win32api.B); {**win32api.MAP}; list(win32api.LIST)")]
    [InlineData("import win32api; assert not isinstance(1, win32api.Type) and hash(win32api.A) and {win32api.A: 1}")]
    [InlineData("import win32api; assert not win32api.version_info < (1, 4, 3); assert win32api.__version__ >= '2'")]
    [InlineData("with __import__('win32api').handle() as h: h.read()")]
    [InlineData("import osgeo.gdal; from osgeo import gdal; gdal.Open('x')")]
    [InlineData("import copy, pickle, inspect, win32api; copy.copy(1); inspect.getmodule(win32api); inspect.unwrap(win32api.f)")]
    public void AStubRefusesNothing(string code) => Run(code).Succeeded();

    [PythonFact]
    public void ARealModuleGoesFirst()
    {
        _folder.Write("lib/win32api.py", "real = True\n");

        Run("import win32api; assert win32api.real is True").Succeeded();
    }

    [PythonFact]
    public void WhatIsNotStubbedIsMissingAsBefore() =>
        Assert.Contains("No module named 'win32file'", Run("import win32file").Output, StringComparison.Ordinal);

    [DjangoFact]
    public void RealDjangoLoadsItsMySqlBackendAndSettingsThatImportPywin32()
    {
        _folder.Write("lib/settings.py", """
            import win32api
            from win32com.shell import shell, shellcon
            SECRET_KEY = 'x'
            LOG = shell.SHGetFolderPath(0, shellcon.CSIDL_COMMON_APPDATA, 0, 0)
            DATABASES = {'default': {'ENGINE': 'django.db.backends.mysql', 'NAME': 'x', 'OPTIONS': {'charset': 'utf8mb4'}}}
            INSTALLED_APPS = ['django.contrib.auth', 'django.contrib.contenttypes']
            """);

        Run(
            "import django; django.setup(); from django.db import connection; from django.core import checks; checks.run_checks(databases=None); assert connection.vendor == 'mysql'",
            DjangoEnvironment.Python,
            ("DJANGO_SETTINGS_MODULE", "settings")).Succeeded();
    }

    [Theory]
    [InlineData("1bad")]
    [InlineData("a b")]
    [InlineData("a'); import os; ('")]
    [InlineData("a..b")]
    public void ANameThatIsNoModulesIsRefused(string name) =>
        Assert.Equal("DJIIS1234", Assert.Throws<DiagnosticException>(() => BuildStubNames.Check([name], "/app/A.csproj")).Code);

    private ProcessResult Run(string code, string? python = null, params (string Name, string Value)[] variables)
    {
        var library = _folder["lib"];
        Directory.CreateDirectory(library);
        File.Copy(BuildPython.Script("djiis_build_stubs.py"), _folder["lib/djiis_build_stubs.py"]);
        var start = BuildStubNames.PathFile("djiis_build_stubs", BuildStubNames.Check(["win32api", "win32com", "MySQLdb", "osgeo.gdal"], "")).Trim();
        var environment = new Dictionary<string, string?>(PythonEnvironment.Clean) { ["PYTHONPATH"] = library };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return ChildProcess.Run(python ?? BuildPython.Executable, ["-c", start + "\n" + code], environment: environment);
    }
}
