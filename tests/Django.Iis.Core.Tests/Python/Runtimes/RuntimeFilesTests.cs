using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Python.Runtimes;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Python.Runtimes;

public sealed class RuntimeFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatASiteRunsOnShips() => Assert.Equal(
        ["DLLs/_ssl.pyd", "LICENSE.txt", "Lib/json/__init__.py", "Lib/os.py", "python.exe", "python3.dll", "python313.dll", "pythonw.exe", "vcruntime140.dll"],
        RuntimeFiles.Select(StandInPython.WriteTo(_folder["python"]), RuntimeContent.Runtime));

    [Fact]
    public void AllOfItShipsWhereAsked() =>
        Assert.Equal(StandInPython.Files().Keys, RuntimeFiles.Select(StandInPython.WriteTo(_folder["python"]), RuntimeContent.All));

    [Theory]
    [InlineData("Lib/ensurepip/__init__.py")]
    [InlineData("Lib/site-packages/setuptools/__init__.py")]
    [InlineData("lib/Site-Packages/README.txt")]
    [InlineData("Scripts/pip3.exe")]
    [InlineData("Lib/test/support/__init__.py")]
    [InlineData("Lib/sqlite3/test/dbapi.py")]
    [InlineData("Lib/distutils/tests/test_core.py")]
    [InlineData("Lib/idlelib/idle_test/test_run.py")]
    [InlineData("Lib/tkinter/__init__.py")]
    [InlineData("Lib/turtle.py")]
    [InlineData("Lib/turtledemo/clock.py")]
    [InlineData("DLLs/_tkinter.pyd")]
    [InlineData("DLLs/tcl86t.dll")]
    [InlineData("tcl/tcl8.6/init.tcl")]
    [InlineData("DLLs/_testcapi.pyd")]
    [InlineData("DLLs/_ctypes_test.pyd")]
    [InlineData("include/Python.h")]
    [InlineData("libs/python313.lib")]
    [InlineData("Tools/scripts/2to3.py")]
    [InlineData("Doc/python3130.chm")]
    [InlineData("python_d.exe")]
    [InlineData("DLLs/_ssl_d.pyd")]
    [InlineData("python313.pdb")]
    public void WhatASiteHasNoUseForStaysOut(string path) => Assert.DoesNotContain(path, Select(path));

    // Modules whose names only look like what stays out.
    [Theory]
    [InlineData("Lib/unittest/case.py")]
    [InlineData("Lib/doctest.py")]
    [InlineData("Lib/venv/__init__.py")]
    [InlineData("Lib/encodings/utf_8.py")]
    [InlineData("Lib/test.py")]
    [InlineData("DLLs/sqlite3.dll")]
    [InlineData("DLLs/_zoneinfo.pyd")]
    [InlineData("Lib/__phello__/spam_d.py")]
    public void ThisShips(string path) => Assert.Contains(path, Select(path));

    [Fact]
    public void ByteCodeGoesWithItsSource()
    {
        var selected = Select("Lib/os.py", "Lib/__pycache__/os.cpython-313.pyc", "Lib/__pycache__/os.cpython-313.opt-1.pyc", "Lib/__pycache__/gone.cpython-313.pyc", "Lib/__pycache__/turtle.cpython-313.pyc", "Lib/turtle.py");

        Assert.Equal(["Lib/__pycache__/os.cpython-313.opt-1.pyc", "Lib/__pycache__/os.cpython-313.pyc", "Lib/os.py"], selected);
    }

    private IReadOnlyList<string> Select(params string[] paths) => RuntimeFiles.Select(
        StandInPython.WriteTo(_folder["python"], paths.ToDictionary(path => path, _ => Array.Empty<byte>(), StringComparer.Ordinal)), RuntimeContent.Runtime);
}
