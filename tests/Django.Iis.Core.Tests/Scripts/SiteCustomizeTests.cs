using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>sitecustomize.py beside unpacked packages, started as web.config starts a site: in the web root, with relative paths.</summary>
public sealed class SiteCustomizeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SiteCustomizeTests()
    {
        _folder.Write("www/web.config", "");
        _folder.Write("app/shop.py", "name = 'shop'");
        _folder.Write("python/pkg/__init__.py", "name = 'pkg'");
        SiteSupport.Write(BuildPython.Script("site"), _folder["python"], "shop.settings", "", "", ["src"]);
    }

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void RelativePathsHoldAfterAChangeOfDirectory() =>
        Assert.Equal("pkg shop", Run("import os, tempfile; os.chdir(tempfile.gettempdir()); import pkg, shop; print(pkg.name, shop.name)"));

    [PythonFact]
    public void ChildProcessesInOtherFoldersImportTheSame() =>
        Assert.Equal(
            "pkg shop",
            Run("import subprocess, sys, tempfile; subprocess.run([sys.executable, '-c', 'import pkg, shop; print(pkg.name, shop.name)'], cwd=tempfile.gettempdir(), check=True)"));

    [PythonFact]
    public void ThePathsAreAbsoluteInTheEnvironmentInTheirOrder() =>
        Assert.Equal(
            Path.GetFullPath(_folder["python"]) + Path.PathSeparator + Path.GetFullPath(_folder["app"]),
            Run("import os; print(os.environ['PYTHONPATH'])"));

    [PythonFact]
    public void PathFilesOfPackagesAreHonoured()
    {
        _folder.Write("python/extra.pth", "more\nimport sys; sys.from_pth = 'code'\n");
        _folder.Write("python/more/deep.py", "name = 'deep'");

        Assert.Equal("deep code", Run("import deep, sys; print(deep.name, sys.from_pth)"));
    }

    [PythonFact]
    public void TheStaticRootIsMadeAbsoluteToo() =>
        Assert.Equal(Path.GetFullPath(_folder["www/static"]), Run("import os; print(os.environ['DJANGO_IIS_STATIC_ROOT'])", ("DJANGO_IIS_STATIC_ROOT", "static")));

    [PythonFact]
    public void VariablesOfTheServerAreExpanded() =>
        Assert.Equal(
            Path.Combine(_folder["ProgramData"], "Shop"),
            Run("import os; print(os.environ['DJANGO_IIS_DATA'])", ("DJANGO_IIS_DATA", Path.Combine("%ProgramData%", "Shop")), ("ProgramData", _folder["ProgramData"])));

    [PythonFact]
    public void AVariableThatIsNotSetStaysAsItIs() =>
        Assert.EndsWith("%NOWHERE%", Run("import os; print(os.environ['DJANGO_IIS_DATA'])", ("DJANGO_IIS_DATA", "%NOWHERE%")));

    [PythonFact]
    public void WhatManagePyImportsFromIsImportedBehindTheProjectsOwnFolder()
    {
        _folder.Write("app/src/cart.py", "name = 'cart'");
        _folder.Write("app/src/shop.py", "name = 'another shop'");

        Assert.Equal("cart shop", Run("import cart, shop; print(cart.name, shop.name)", ("DJANGO_IIS_APPLICATION", Path.Combine("..", "app"))));
    }

    /// <summary>wfastcgi 3.0 reads web.config when the first request comes: os.environ gets the variables, sys.path the entries of PYTHONPATH as they stand there.</summary>
    [PythonFact]
    public void VariablesThatComeAfterPythonHasStartedAreMadeGoodByTheApplication()
    {
        _folder.Write("app/src/cart.py", "name = 'cart'");
        _folder.Write("python/extra.pth", "more\n");
        _folder.Write("python/more/deep.py", "name = 'deep'");
        const string start = """
            import os, sys
            os.environ.update({"DJANGO_IIS_APPLICATION": os.path.join("..", "app"), "DJANGO_IIS_DATA": os.path.join("..", "data")})
            sys.path.extend([os.path.join("..", "app"), os.path.join("..", "python")])
            import django_iis
            os.chdir("/")
            import cart, deep, shop
            print(cart.name, deep.name, shop.name, os.environ["DJANGO_IIS_DATA"])
            """;

        var output = ChildProcess.Run(BuildPython.Executable, ["-c", start], _folder["www"], new Dictionary<string, string?> { ["PYTHONDONTWRITEBYTECODE"] = "1" }).Succeeded().Trim();

        Assert.Equal("cart deep shop " + _folder["data"], output);
    }

    private string Run(string code, params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string?>
        {
            ["PYTHONPATH"] = Path.Combine("..", "python") + Path.PathSeparator + Path.Combine("..", "app"),
            ["PYTHONNOUSERSITE"] = "1",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return ChildProcess.Run(BuildPython.Executable, ["-c", code], _folder["www"], environment).Succeeded().Trim();
    }
}
